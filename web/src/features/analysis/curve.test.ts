import { expect, test } from 'vitest'
import { atRank, between, groupEnds, placeCut, reaching } from './curve'

const points = [
  { rank: 0, companies: 0, value: 0 },
  { rank: 2, companies: 0.2, value: 0.6 },
  { rank: 6, companies: 0.6, value: 0.9 },
  { rank: 10, companies: 1, value: 1 },
]

test('reaching reads the curve between its points', () => {
  expect(reaching(points, 0.75)).toEqual({ rank: 4, companies: 0.4, value: 0.75 })
  expect(reaching(points, 0)).toEqual(points[0])
  expect(reaching(points, 1)).toEqual({ rank: 10, companies: 1, value: 1 })
  expect(reaching([], 0.5)).toEqual({ rank: 0, companies: 0, value: 0 })
})

test('between keeps both ends', () => {
  expect(between(points, reaching(points, 0.3), reaching(points, 0.75)).map((point) => point.companies)).toEqual([0.1, 0.2, 0.4])
})

test('cuts stay apart and inside', () => {
  expect(placeCut('A', 97, 80, 95)).toBe(94.9)
  expect(placeCut('A', -5, 80, 95)).toBe(1)
  expect(placeCut('B', 12, 80, 95)).toBe(80.1)
  expect(placeCut('B', 140, 80, 95)).toBe(100)
  expect(placeCut('A', 77.26, 80, 95)).toBe(77.3)
})

test('groups end with a rank on the curve', () => {
  expect(groupEnds([{ group: 'A', companies: 2 }, { group: 'B', companies: 4 }, { group: 'C', companies: 4 }])).toEqual({ a: 2, b: 6 })
  expect(atRank(points, 4)).toEqual({ rank: 4, companies: 0.4, value: 0.75 })
  expect(atRank(points, 0)).toEqual(points[0])
  expect(atRank([], 3)).toEqual({ rank: 0, companies: 0, value: 0 })
})
