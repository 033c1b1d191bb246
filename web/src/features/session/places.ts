/** Countries whose working calendar the server knows; "" is a plain five-day week. */
export type Country = 'ru' | 'bg' | ''

// The ones our readers most likely want stand first, the rest by code.
const usual = ['EUR', 'USD', 'RUB', 'BGN', 'GBP', 'KZT', 'BYN', 'UAH', 'TRY', 'CNY']

/** Currencies as "EUR · Euro" in the reader's language. */
export function currencyOptions(language: string): { value: string; label: string }[] {
  const names = new Intl.DisplayNames(language, { type: 'currency' })
  const codes = new Set([...usual, ...Intl.supportedValuesOf('currency')])
  return [...codes].map((code) => ({ value: code, label: `${code} · ${names.of(code) ?? code}` }))
}

export function timeZoneOptions(): string[] {
  return [...new Set([deviceZone(), 'UTC', ...Intl.supportedValuesOf('timeZone')])]
}

function deviceZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC'
}

/** First guesses from the language and the device; all can be changed. */
export function guessedPlace(language: string): { currency: string; time_zone: string; country: Country } {
  const country: Country = language === 'ru' || language === 'bg' ? language : ''
  return { currency: language === 'ru' ? 'RUB' : 'EUR', time_zone: deviceZone(), country }
}
