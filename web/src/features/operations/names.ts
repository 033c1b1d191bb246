import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format'
import type { Operation } from './queries'

type Named = Pick<Operation, 'code' | 'name' | 'own'>

/** Built-in kinds of work are named in the reader's language, own kinds as they were typed. */
export function useOperationNames() {
  const { t } = useTranslation('operations')
  const format = useFormat()
  return {
    name: (operation: Named) => (operation.own ? operation.name : t(`code.${operation.code}`)),
    /** "24 meetings": as short as a cell of the matrix needs it. */
    short: (operation: Named, times: number) => (operation.own ? `${format.number(times, 1)} × ${operation.name}` : t(`short.${operation.code}`, { count: times, value: format.number(times, 1) })),
  }
}
