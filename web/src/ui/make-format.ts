const dash = '–'

type Value = number | null | undefined

export interface Format {
  /** Whole or fractional number; `digits` is the most decimals shown (default 0). */
  number(value: Value, digits?: number): string
  /** A share 0…1 as per cent. */
  percent(share: Value, digits?: number): string
  /** Minor units as money; no decimals when the amount is whole. */
  money(minor: Value): string
  /** Minor units, shortened: 6.2 M. */
  moneyShort(minor: Value): string
  /** Minutes as hours and minutes. */
  minutes(minutes: Value): string
  /** Hours, one decimal below a hundred. */
  hours(hours: Value): string
  /** People, one decimal. */
  people(people: Value): string
  /** "2026-11-23" → 23 Nov 2026. */
  date(date: string | null | undefined): string
  /** "2026-11-23" → 23 Nov. */
  dayMonth(date: string): string
  /** "2026-11" → November 2026 (short: Nov). */
  month(month: string, style?: 'long' | 'short'): string
  /** An instant in the workspace's time zone. */
  instant(instant: string | null | undefined): string
  /** Major units typed by a person → minor units of the currency, and back. */
  toMinor(major: number): number
  toMajor(minor: number): number
  /** What a number input needs to read and write like the reader: spread it. */
  separators: { thousandSeparator: string; decimalSeparator: string }
  /** Decimals of the currency. */
  currencyDigits: number
  currency: string
}

/** Calendar dates have no zone: they are read and written in UTC so that no zone can move them. */
function civil(text: string): Date {
  return new Date(`${text.length === 7 ? `${text}-01` : text}T00:00:00Z`)
}

/** Wraps a writer so that a missing value is a dash, never "NaN" or an empty place. */
function dashed(write: (value: number) => string): (value: Value) => string {
  return (value) => (value === null || value === undefined || !Number.isFinite(value) ? dash : write(value))
}

function numberWriters(language: string) {
  const plain = (digits: number) => new Intl.NumberFormat(language, { maximumFractionDigits: digits })
  const unit = (name: string, digits = 0) => new Intl.NumberFormat(language, { style: 'unit', unit: name, unitDisplay: 'short', maximumFractionDigits: digits })
  const [hour, hourTenths, minute] = [unit('hour'), unit('hour', 1), unit('minute')]
  return {
    number: (value: Value, digits = 0) => dashed((v) => plain(digits).format(v))(value),
    percent: (share: Value, digits = 0) => dashed((v) => new Intl.NumberFormat(language, { style: 'percent', signDisplay: 'negative', maximumFractionDigits: digits }).format(v))(share),
    people: dashed((v) => new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(v)),
    hours: dashed((v) => (Math.abs(v) < 100 ? hourTenths : hour).format(v)),
    minutes: dashed((v) => {
      const [sign, whole] = [v < 0 ? '−' : '', Math.round(Math.abs(v))]
      const [h, m] = [Math.floor(whole / 60), whole % 60]
      if (h === 0) return sign + minute.format(m)
      return sign + (m === 0 || h >= 100 ? hour.format(Math.round(whole / 60)) : `${hour.format(h)} ${minute.format(m)}`)
    }),
  }
}

function separatorsOf(language: string): Format['separators'] {
  const parts = new Intl.NumberFormat(language, { useGrouping: true }).formatToParts(1_234_567.8)
  const sign = (type: string) => parts.find((part) => part.type === type)?.value
  return { thousandSeparator: sign('group') ?? ' ', decimalSeparator: sign('decimal') ?? '.' }
}

function moneyWriters(language: string, currency: string, exponent: number | undefined) {
  const options = { style: 'currency', currency, currencyDisplay: 'narrowSymbol' } as const
  const exact = new Intl.NumberFormat(language, { ...options, minimumFractionDigits: exponent, maximumFractionDigits: exponent })
  const whole = new Intl.NumberFormat(language, { ...options, maximumFractionDigits: 0 })
  const short = new Intl.NumberFormat(language, { ...options, notation: 'compact', minimumFractionDigits: 0, maximumFractionDigits: 1 })
  const currencyDigits = exact.resolvedOptions().maximumFractionDigits ?? 2
  const scale = 10 ** currencyDigits
  return {
    currency,
    currencyDigits,
    toMinor: (major: number) => Math.round(major * scale),
    toMajor: (minor: number) => minor / scale,
    money: dashed((minor) => (minor % scale === 0 ? whole : exact).format(minor / scale)),
    moneyShort: dashed((minor) => short.format(minor / scale)),
  }
}

function dateWriters(language: string, timeZone: string) {
  const day = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
  const short = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', timeZone: 'UTC' })
  const month = new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' })
  const shortMonth = new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' })
  const instant = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone })
  return {
    date: (text: string | null | undefined) => (text ? day.format(civil(text)) : dash),
    dayMonth: (text: string) => short.format(civil(text)),
    month: (text: string, style: 'long' | 'short' = 'long') => (style === 'long' ? month : shortMonth).format(civil(text)),
    instant: (text: string | null | undefined) => (text ? instant.format(new Date(text)) : dash),
  }
}

/**
 * Writers for one language, currency (ISO 4217) and time zone (IANA). The
 * exponent is the server's word on the currency's minor unit; without it the
 * browser's own table counts.
 */
export function makeFormat(language: string, currency: string, timeZone: string, exponent?: number): Format {
  return { ...numberWriters(language), ...moneyWriters(language, currency, exponent), ...dateWriters(language, timeZone), separators: separatorsOf(language) }
}
