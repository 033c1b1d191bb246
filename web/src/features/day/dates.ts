import { useTranslation } from 'react-i18next'

/** Writes a day with its weekday: "Wednesday, 25 November". */
export function useLongDay(): (day: string) => string {
  const { i18n } = useTranslation('day')
  const writer = new Intl.DateTimeFormat(i18n.language, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' })
  return (day) => {
    const text = writer.format(new Date(`${day}T00:00:00Z`))
    return text.charAt(0).toUpperCase() + text.slice(1)
  }
}
