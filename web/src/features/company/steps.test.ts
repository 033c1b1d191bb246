import { expect, test } from 'vitest'
import { stepsOf, type Assessed } from './steps'

const at = (valid_from: string, recorded_at: string, mean: number, withdrawn = false): Assessed => ({ valid_from, recorded_at, low: mean / 2, mean, high: mean * 2, withdrawn })

test('each assessment holds until the next, the last until today', () => {
  const steps = stepsOf([at('2026-05-01', '2026-05-02', 20), at('2025-01-01', '2025-01-01', 10)], '2026-11-23')
  expect(steps.map(({ from, to, mean }) => [from, to, mean])).toEqual([['2025-01-01', '2026-05-01', 10], ['2026-05-01', '2026-11-23', 20]])
})

test('of one day the one recorded last holds, and a withdrawn one never', () => {
  const steps = stepsOf([at('2026-05-01', '2026-05-03', 30), at('2026-05-01', '2026-05-02', 20), at('2026-06-01', '2026-06-01', 99, true)], '2026-11-23')
  expect(steps.map((step) => step.mean)).toEqual([30])
})
