import { expect, test } from 'vitest'
import { clockOf, momentOf } from './moment'

test('clocks of a zone become a moment and back', () => {
  for (const [day, time, zone, moment] of [
    ['2026-11-23', '09:00', 'Europe/Sofia', '2026-11-23T07:00:00.000Z'],
    ['2026-07-23', '09:00', 'Europe/Sofia', '2026-07-23T06:00:00.000Z'],
    ['2026-11-23', '00:30', 'Asia/Kolkata', '2026-11-22T19:00:00.000Z'],
    ['2026-12-31', '23:59', 'America/New_York', '2027-01-01T04:59:00.000Z'],
    // The morning after the clocks went back.
    ['2026-10-25', '09:00', 'Europe/Sofia', '2026-10-25T07:00:00.000Z'],
  ] as const) {
    expect(momentOf(day, time, zone)).toBe(moment)
    expect(clockOf(moment, zone)).toEqual({ day, time })
  }
})

test('a time that the clocks skip is an hour later', () => {
  expect(clockOf(momentOf('2026-03-29', '03:30', 'Europe/Sofia'), 'Europe/Sofia').time).toMatch(/^0[24]:30$/)
})
