import { expect, test } from 'vitest'
import { held, lineOf } from './curve'

const curve = [{ prospects: 0, potential: 0 }, { prospects: 0.2, potential: 0.6 }, { prospects: 1, potential: 1 }]

test('the first tenth holds half of what the first fifth does', () => {
  expect([0, 0.1, 0.2, 0.6, 1].map((first) => Math.round(held(curve, first) * 1000) / 1000)).toEqual([0, 0.3, 0.6, 0.8, 1])
  expect(held([], 0.5)).toBe(0)
})

test('a line fills its field', () => {
  expect(lineOf([0, 5, 10], 10)).toBe('0,100 50,50 100,0')
  expect(lineOf([0], 0)).toBe('0,100')
})
