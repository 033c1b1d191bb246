import { expect, test } from 'vitest'
import { changeNorm, datedNorms } from './norms'
import type { Operation } from './queries'

const norm = { id: 'n', valid_from: '2026-01-01', recorded_at: '', author_id: '', minutes: 12, trip_minutes: 0, per_trip: 1, cost: 0 }
const call: Operation = { id: 'o', code: 'call', name: '', own: false, active: true, version: 1, norm, norms: [norm] }

test('a changed norm is kept and dated when saved', () => {
  const draft = changeNorm({}, call, { minutes: 15 })
  expect(datedNorms([call], draft, '2026-12-01')).toEqual([{ id: 'o', valid_from: '2026-12-01', minutes: 15, trip_minutes: 0, per_trip: 1, cost: 0 }])
})

test('a norm that is as it was is no change', () => {
  expect(changeNorm(changeNorm({}, call, { minutes: 15 }), call, { minutes: 12 })).toEqual({})
})
