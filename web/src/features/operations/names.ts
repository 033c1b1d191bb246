import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format'
import { useOperationName } from '../../ui/operation-name'
import type { Operation } from './queries'

/** A kind of work by its full name, and as "24 meetings": as short as a cell of the matrix needs it. */
export function useOperationNames() {
  const { t } = useTranslation('operations')
  const format = useFormat()
  const name = useOperationName()
  const short = (operation: Operation, times: number) => (operation.own ? `${format.number(times, 1)} × ${operation.name}` : t(`short.${operation.code}`, { count: times, value: format.number(times, 1) }))
  return { name, short }
}
