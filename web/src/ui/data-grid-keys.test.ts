import { expect, test } from 'vitest'
import { moved } from './data-grid-keys'

test.each([
  ['ArrowDown', -1, 0],
  ['ArrowDown', 9, 9],
  ['ArrowUp', 0, 0],
  ['PageDown', 2, 7],
  ['PageUp', 2, 0],
  ['Home', 7, 0],
  ['End', 0, 9],
])('%s from %i goes to %i', (key, from, to) => {
  expect(moved(key, from, 10, 5)).toBe(to)
})

test('other keys and an empty grid move nothing', () => {
  expect(moved('a', 0, 10, 5)).toBeUndefined()
  expect(moved('ArrowDown', -1, 0, 5)).toBeUndefined()
})
