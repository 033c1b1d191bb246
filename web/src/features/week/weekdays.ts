import { useTranslation } from 'react-i18next'

// A Monday, to have the names of the days from.
const monday = Date.UTC(2026, 10, 23)

/** The days of the week from Monday on, by number (0 is Sunday), in the reader's language. */
export function useWeekdays(): { value: string; label: string }[] {
  const { i18n } = useTranslation()
  const writer = new Intl.DateTimeFormat(i18n.language, { weekday: 'long', timeZone: 'UTC' })
  return [1, 2, 3, 4, 5, 6, 0].map((day) => ({ value: String(day), label: writer.format(monday + ((day + 6) % 7) * 86_400_000) }))
}
