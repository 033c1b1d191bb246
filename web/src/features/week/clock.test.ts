import { expect, test } from 'vitest'
import { clockOf, dayAfter, minutesOf, mondayOf, startAt } from './clock'

test('clock times are minutes after midnight and back', () => {
  expect(minutesOf('09:35')).toBe(575)
  expect(clockOf(575)).toBe('09:35')
  expect(clockOf(-10)).toBe('00:00')
  expect(clockOf(3000)).toBe('23:55')
})

test('a week begins on Monday, over the end of a year as well', () => {
  expect(mondayOf('2026-11-29')).toBe('2026-11-23')
  expect(mondayOf('2026-11-23')).toBe('2026-11-23')
  expect(mondayOf('2027-01-01')).toBe('2026-12-28')
  expect(dayAfter('2026-12-31', 1)).toBe('2027-01-01')
})

test('a drag lands on five minutes and not before the day begins', () => {
  expect(startAt(61, 540, 1)).toBe(600)
  expect(startAt(-40, 540, 1)).toBe(540)
})
