import { expect, test } from 'vitest'
import { elapsed, minutesSince, readTimer } from './timer'

test('a timer is read, and what is none is none', () => {
  expect(readTimer('{"startedAt":5,"company":"c"}')).toEqual({ startedAt: 5, company: 'c' })
  expect(readTimer('{"startedAt":5}')).toEqual({ startedAt: 5, company: undefined })
  for (const text of [null, '', 'x', 'null', '{"startedAt":"5"}', '[]']) expect(readTimer(text)).toBeUndefined()
})

test('minutes are whole and at least one', () => {
  expect([minutesSince(0, 10_000), minutesSince(0, 89_000), minutesSince(0, 91_000), minutesSince(0, 3_600_000)]).toEqual([1, 1, 2, 60])
})

test('time is shown as on a watch', () => {
  expect([elapsed(0, 5_000), elapsed(0, 245_000), elapsed(0, 3_845_000)]).toEqual(['0:05', '4:05', '1:04:05'])
})
