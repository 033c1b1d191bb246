import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../features/session/queries'
import { makeFormat, type Format } from './make-format'

/** Numbers, money, time and dates as the reader writes them, in the workspace's currency. */
export function useFormat(): Format {
  const { i18n } = useTranslation('common')
  const { workspace } = useSession()
  const language = i18n.language
  const currency = workspace?.currency ?? 'EUR'
  const timeZone = workspace?.time_zone ?? 'UTC'
  const exponent = workspace?.exponent
  return useMemo(() => makeFormat(language, currency, timeZone, exponent), [language, currency, timeZone, exponent])
}
