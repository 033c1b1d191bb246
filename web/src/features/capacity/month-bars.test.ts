import { expect, test } from 'vitest'
import { chartScale, monthBars } from './month-bars'

const months = [
  { month: '2026-01', need: 6, have: 4 },
  { month: '2026-02', need: 3, have: 4 },
]

test('a bar is split where those we have end', () => {
  const bars = monthBars(months, 8)
  expect(bars.map(({ covered, lacking, line }) => [covered, lacking, line])).toEqual([
    [0.5, 0.25, 0.5],
    [0.375, 0, 0.5],
  ])
})

test('the tallest bar fits, and nothing divides by nothing', () => {
  expect(chartScale(months)).toBeGreaterThan(6)
  expect(chartScale([{ month: '2026-01', need: 0, have: 0 }])).toBe(1)
})
