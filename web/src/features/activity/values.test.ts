import { expect, test } from 'vitest'
import type { Activity, Suggestion } from './queries'
import { blank, formOf, suggested, valuesOf } from './values'

const planned: Activity = {
  id: 'p', company_id: 'c', operation_id: 'call', state: 'planned', person_ids: ['ann'], contact_ids: ['x'], deal_id: 'd', start_at: '2026-11-23T07:00:00Z', day: '2026-11-23', minutes: 12, minutes_by: 'norm',
  reached: true, outcome: '', outcome_text: '', quality: 0, note: 'ask about prices', promise_on: null, after_id: '', author_id: 'ann', created_at: '', updated_at: '', version: 1,
}
const suggestion: Suggestion = { operation_id: 'call', minutes: 12, planned: [planned], due: planned, next_operation_id: 'visit', next_on: '2026-12-07', interval_days: 14 }
const today = '2026-11-24'

test('what is logged now says no hour and leaves the minutes to the norm', () => {
  const form = formOf(suggested(blank(today), { ...suggestion, due: undefined, planned: [] }), 'c', 'Europe/Sofia', today)
  expect(form).toMatchObject({ company_id: 'c', operation_id: 'call', state: 'done', next: { operation_id: 'visit', on: '2026-12-07' } })
  expect(form.start_at).toBeUndefined()
  expect(form.on).toBeUndefined()
  expect(form.minutes).toBeUndefined()
})

test('no second step is proposed beside one that stays planned', () => {
  expect(suggested(blank(today), suggestion)).toMatchObject({ carriesOut: true, next: true })
  expect(suggested(blank(today), { ...suggestion, due: undefined })).toMatchObject({ carriesOut: false, next: false })
})

test('carrying out a plan keeps its people and contacts, and happens now', () => {
  const values = valuesOf(planned, 'Europe/Sofia', true, today)
  expect(values).toMatchObject({ state: 'done', day: today, time: '', minutes: '', note: 'ask about prices' })
  expect(formOf(values, 'c', 'Europe/Sofia', today, planned)).toMatchObject({ person_ids: ['ann'], contact_ids: ['x'], deal_id: 'd' })
})

test('an edit that leaves the minutes alone leaves alone where they come from', () => {
  const done: Activity = { ...planned, state: 'done', minutes: 30, minutes_by: 'timer' }
  const values = valuesOf(done, 'Europe/Sofia', false, today)
  expect(formOf(values, 'c', 'Europe/Sofia', today, done)).toMatchObject({ minutes: 30, minutes_by: 'timer', start_at: '2026-11-23T07:00:00.000Z' })
  expect(formOf({ ...values, minutes: 31, timed: false }, 'c', 'Europe/Sofia', today, done)).toMatchObject({ minutes: 31, minutes_by: 'typed' })
})

test('what is planned has no outcome', () => {
  const form = formOf({ ...blank(today), operation_id: 'call', state: 'planned', outcome: 'order', quality: 3, day: '2026-12-01' }, 'c', 'Europe/Sofia', today)
  expect(form).toMatchObject({ outcome: '', quality: 0, on: '2026-12-01' })
})
