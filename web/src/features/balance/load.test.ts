import { expect, test } from 'vitest'
import { longest, placed, standingOf } from './load'

test('the edges of the tolerance are within it', () => {
  expect([84, 85, 100, 115, 116].map((minutes) => standingOf(minutes, 100, 0.15))).toEqual(['below', 'within', 'within', 'within', 'above'])
  expect(standingOf(0, 0, 0.15)).toBe('within')
})

test('nothing reaches beyond the scale', () => {
  const people = [
    { minutes: 300, target: 200, capacity: 250 },
    { minutes: 10, target: 200, capacity: 500 },
  ]
  const scale = longest(people, 0.15)
  expect(scale).toBe(500)
  expect(placed(people[0] ?? { minutes: 0, target: 0, capacity: 0 }, 0.15, scale)).toEqual({ bar: 0.6, from: 0.34, to: 0.45999999999999996, capacity: 0.5 })
  expect(longest([], 0.15)).toBe(1)
})
