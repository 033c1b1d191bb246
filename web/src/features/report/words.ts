import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format'
import { useOperationLabel } from '../activity/names'
import type { ReportColumn } from './queries'

const ends = ['overdue', 'later', 'undated']

/** Names a row or a column in the reader's language. */
export function useLineName(): (by: string, line: ReportColumn) => string {
  const { t } = useTranslation('report')
  const format = useFormat()
  const operation = useOperationLabel()
  return (by, { key, name }) => {
    if (by === 'operation') return operation(key)
    if (by === 'segment') return key.startsWith('/') ? `–${key}` : key
    if (ends.includes(key)) return t(`line.${key}`)
    if (by === 'week') return format.dayMonth(key)
    if (by === 'month') return format.month(key.slice(0, 7))
    if (key === '') return t('line.nobody')
    return name
  }
}

/** Writes one of a report's numbers. */
export function useNumber(measure: string): (value: number) => string {
  const format = useFormat()
  if (measure === 'minutes') return format.minutes
  return measure === 'count' ? (value) => format.number(value) : format.money
}
