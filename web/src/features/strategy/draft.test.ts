import { expect, test } from 'vitest'
import { changeCell, draftedCells, intervalDays, segmentFilter } from './draft'
import type { StrategyCell } from './queries'

const cell = { group: 'C', class: 'A', treatment: 'visit', operations: { call: 36 }, companies: 9, overrides: 0, actual: 0, potential: 0, gap: 0, minutes: 432, hours: 65, people: 0.1 } satisfies StrategyCell

test('a change is kept by the name of its cell', () => {
  const next = { ...cell, operations: { call: 24 } }
  const draft = changeCell({}, cell, next)
  expect(Object.keys(draft)).toEqual(['C/A'])
  expect(draftedCells([cell], draft)).toEqual([{ group: 'C', class: 'A', treatment: 'visit', operations: { call: 24 } }])
})

test('a cell that is as it was is no change', () => {
  const draft = changeCell({}, cell, { ...cell, treatment: 'call' })
  expect(changeCell(draft, cell, { ...cell, operations: { call: 36, letter: 0 } })).toEqual({})
})

test('an interval is told in whole days', () => {
  expect([18, 36, 52, 1].map(intervalDays)).toEqual([20, 10, 7, 365])
})

test('the cell of those who do not pay holds net refunds as well', () => {
  expect(segmentFilter({ group: 'C', class: '?' })).toEqual(['segment:is:C/?'])
  expect(segmentFilter({ group: '0', class: 'A' })).toEqual(['segment:is:0/A', 'segment:is:N/A'])
})
