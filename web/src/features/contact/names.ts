import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'

// Those most met in our markets; another that somebody has is shown as well.
const codes = ['ru', 'bg', 'en', 'uk', 'de', 'fr', 'es', 'it', 'tr', 'ro', 'el', 'sr', 'mk', 'pl', 'cs', 'hu', 'kk', 'be', 'hy', 'ka', 'az', 'zh', 'ar', 'he']

/** A language's name in the reader's language. */
export function useLanguageName(): (code: string) => string {
  const { i18n } = useTranslation('contact')
  return useMemo(() => {
    const names = new Intl.DisplayNames(i18n.language, { type: 'language' })
    return (code) => names.of(code) ?? code
  }, [i18n.language])
}

/** Languages to choose from, the chosen one among them. */
export function useLanguages(chosen: string): { value: string; label: string }[] {
  const name = useLanguageName()
  return [...new Set(chosen ? [...codes, chosen] : codes)].map((value) => ({ value, label: name(value) }))
}

/** The months of the year by name. */
export function useMonths(): { value: string; label: string }[] {
  const { i18n } = useTranslation('contact')
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(i18n.language, { month: 'long', timeZone: 'UTC' })
    return Array.from({ length: 12 }, (_, month) => ({ value: String(month + 1), label: format.format(Date.UTC(2000, month, 1)) }))
  }, [i18n.language])
}

/** A birthday as people say it: with the year, or the day alone. */
export function useBirthday(): (text: string) => string {
  const { i18n } = useTranslation('contact')
  return (text) => {
    const year = !text.startsWith('--')
    const day = new Date(`${year ? text : `2000-${text.slice(2)}`}T00:00:00Z`)
    return new Intl.DateTimeFormat(i18n.language, { day: 'numeric', month: 'long', timeZone: 'UTC', ...(year ? { year: 'numeric' } : {}) }).format(day)
  }
}
