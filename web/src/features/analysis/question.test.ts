import { expect, test } from 'vitest'
import type { Ground } from './queries'
import { addDays, draftOf, isDate, isWhole, presetOf, presetsOf, questionOf, windowBefore } from './question'

const ground: Ground = { first_paid_on: '2024-03-05', last_paid_on: '2026-11-20', suggested: { from: '2025-11-01', to: '2026-11-01' }, industries: [], regions: [], owners: [] }

test('the form shows the last day, the question the day after', () => {
  const draft = draftOf(ground)
  expect(draft.until).toBe('2026-10-31')
  expect(questionOf(draft)).toMatchObject({ from: '2025-11-01', to: '2026-11-01', cut_a: 8000, cut_b: 9500 })
})

test('cuts become whole basis points', () => {
  expect(questionOf({ ...draftOf(ground), cutA: 79.99, cutB: 94.1 })).toMatchObject({ cut_a: 7999, cut_b: 9410 })
})

test('nobody is the empty owner', () => {
  expect(questionOf({ ...draftOf(ground), owners: ['nobody', 'x'] }).filter?.owners).toEqual(['', 'x'])
})

test('the window before has the same months, else the same days', () => {
  expect(windowBefore({ from: '2026-01-01', to: '2026-04-01' })).toEqual({ from: '2025-10-01', to: '2026-01-01' })
  expect(windowBefore({ from: '2026-03-11', to: '2026-03-21' })).toEqual({ from: '2026-03-01', to: '2026-03-11' })
})

test('presets: twelve months, everything, each year', () => {
  const presets = presetsOf(ground)
  expect(presets.map((preset) => preset.id)).toEqual(['suggested', 'all', '2026', '2025', '2024'])
  expect(presetOf(draftOf(ground), presets)).toBe('suggested')
  expect(presetOf({ ...draftOf(ground), until: '2026-10-30' }, presets)).toBe('own')
})

test('days across a leap day, and what is no date', () => {
  expect(addDays('2024-02-28', 2)).toBe('2024-03-01')
  expect(['2026-02-28', '2026-2-28', '', '2026-13-01'].map(isDate)).toEqual([true, false, false, false])
})

test('only a whole form asks', () => {
  const draft = draftOf(ground)
  expect(isWhole(draft)).toBe(true)
  expect(isWhole({ ...draft, until: '2025-1' })).toBe(false)
  expect(isWhole({ ...draft, cutA: 95 })).toBe(false)
  expect(isWhole({ ...draft, method: 'value' })).toBe(false)
  expect(isWhole({ ...draft, method: 'value', limitA: 500, limitB: 100 })).toBe(true)
  expect(isWhole({ ...draft, method: 'tangent', cutA: 95 })).toBe(true)
})
