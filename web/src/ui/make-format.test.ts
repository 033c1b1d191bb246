import { expect, test } from 'vitest'
import { makeFormat } from './make-format'

/** Intl separates with several kinds of spaces; the eye sees one. */
function plain(text: string): string {
  return text.replaceAll(/[\s  ]/g, ' ')
}

const ru = makeFormat('ru', 'RUB', 'Europe/Moscow')
const en = makeFormat('en', 'USD', 'America/New_York')
const bg = makeFormat('bg', 'EUR', 'Europe/Sofia')

test('money is written from minor units as the reader writes it', () => {
  expect(plain(ru.money(123_456_789))).toBe('1 234 567,89 ₽')
  expect(plain(ru.money(620_000_000))).toBe('6 200 000 ₽')
  expect(en.money(123_456)).toBe('$1,234.56')
  expect(plain(bg.money(123_456))).toBe('1234,56 €')
  expect(plain(ru.moneyShort(18_400_000_000))).toBe('184 млн ₽')
})

test('a currency without minor units is not divided', () => {
  const yen = makeFormat('en', 'JPY', 'UTC')
  expect(yen.money(1500)).toBe('¥1,500')
  expect(yen.toMinor(1500)).toBe(1500)
  expect(makeFormat('en', 'IQD', 'UTC', 3).toMajor(1500)).toBe(1.5)
  expect(en.toMinor(12.34)).toBe(1234)
  expect(en.toMajor(1234)).toBe(12.34)
})

test('time is hours and minutes', () => {
  expect(plain(ru.minutes(340))).toBe('5 ч 40 мин')
  expect(plain(en.minutes(60))).toBe('1 hr')
  expect(plain(en.minutes(45))).toBe('45 min')
  expect(plain(en.minutes(-45))).toBe('−45 min')
  expect(plain(ru.hours(1938))).toBe('1 938 ч')
  expect(plain(ru.people(7.35))).toBe('7,4')
})

test('a calendar date never moves with a zone', () => {
  for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'UTC']) {
    const format = makeFormat('en', 'USD', zone)
    expect(format.date('2026-11-01')).toBe('Nov 1, 2026')
    expect(format.month('2026-01')).toBe('January 2026')
  }
})

test('an instant is shown in the zone of the workspace', () => {
  expect(plain(en.instant('2026-11-23T03:05:00Z'))).toBe('Nov 22, 2026, 10:05 PM')
})

test('a share that rounds to nothing has no sign', () => {
  expect(en.percent(-0.0004)).toBe('0%')
  expect(en.percent(-0.04)).toBe('-4%')
})

test('what is missing or not a number is a dash', () => {
  for (const value of [null, undefined, Number.NaN, Number.POSITIVE_INFINITY]) {
    expect(en.money(value)).toBe('–')
    expect(en.number(value)).toBe('–')
    expect(en.percent(value)).toBe('–')
    expect(en.minutes(value)).toBe('–')
  }
  expect(en.date(null)).toBe('–')
})

test('inputs are typed with the signs of the language', () => {
  expect(en.separators).toEqual({ thousandSeparator: ',', decimalSeparator: '.' })
  expect(ru.separators.decimalSeparator).toBe(',')
  expect(plain(ru.separators.thousandSeparator)).toBe(' ')
})
