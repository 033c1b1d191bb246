import { expect, test } from 'vitest'
import { moved, spanOf, tabSeparated } from './data-grid-keys'

const bounds = { rows: 10, columns: 4, page: 5 }

test.each([
  ['ArrowDown', [-1, 0], [0, 0], false],
  ['ArrowDown', [9, 1], [9, 1], false],
  ['ArrowDown', [2, 1], [9, 1], true],
  ['ArrowUp', [0, 2], [0, 2], false],
  ['ArrowRight', [3, 3], [3, 3], false],
  ['ArrowRight', [3, 0], [3, 3], true],
  ['ArrowLeft', [3, 2], [3, 1], false],
  ['PageDown', [2, 0], [7, 0], false],
  ['PageUp', [2, 0], [0, 0], false],
  ['Home', [7, 3], [7, 0], false],
  ['Home', [7, 3], [0, 0], true],
  ['End', [0, 0], [0, 3], false],
  ['End', [0, 0], [9, 3], true],
] as const)('%s from %j goes to %j', (key, from, to, control) => {
  expect(moved(key, { row: from[0], column: from[1] }, bounds, control)).toEqual({ row: to[0], column: to[1] })
})

test('other keys and an empty grid move nothing', () => {
  expect(moved('a', { row: 0, column: 0 }, bounds)).toBeUndefined()
  expect(moved('ArrowDown', { row: -1, column: 0 }, { ...bounds, rows: 0 })).toBeUndefined()
})

test('a range is the same from whichever corner it was begun', () => {
  const span = { top: 1, bottom: 3, left: 0, right: 2 }
  expect(spanOf({ anchor: { row: 1, column: 2 }, active: { row: 3, column: 0 } })).toEqual(span)
  expect(spanOf({ anchor: { row: 3, column: 0 }, active: { row: 1, column: 2 } })).toEqual(span)
})

test('a spreadsheet takes cells with tabs, lines and quotes in them', () => {
  expect(tabSeparated([['a', 'b\tc'], ['say "x"', 'd']])).toBe('a\t"b\tc"\n"say ""x"""\td')
})
