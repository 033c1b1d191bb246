import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { notifyDone, notifyProblem } from '../../ui/notify'
import { useNameOf } from '../custom/names'
import { fieldsQuery, useCreateField } from '../custom/queries'
import { useMay } from '../session/may'
import type { ImportColumn, Kind } from './queries'

/** The choice that makes a field of a column. */
export const making = '+'

/** The workspace's own fields as meanings of a column, and the way to make one more. */
export function useOwnFields(kind: Kind): { value: string; label: string }[] {
  const { t } = useTranslation('import')
  const nameOf = useNameOf()
  const { has } = useMay()
  const { data = [] } = useQuery({ ...fieldsQuery, enabled: kind === 'companies' })
  if (kind !== 'companies') return []
  return [...data.map((field) => ({ value: field.key, label: nameOf(field) })), ...(has('manage') ? [{ value: making, label: t('columns.make') }] : [])]
}

/** Makes a field of what a column holds: a number, a date or a text. */
export function useMakeField(): (column: ImportColumn, name: string, done: (key: string) => void) => void {
  const { t } = useTranslation('import')
  const create = useCreateField()
  return (column, name, done) =>
    create.mutate(
      { kind: column.kind === 'number' || column.kind === 'date' ? column.kind : 'text', name, names: {}, options: [], required: false, shown: ['card'] },
      {
        onSuccess: (field) => {
          if (!field) return
          notifyDone(t('columns.made', { name }))
          done(field.key)
        },
        onError: notifyProblem,
      },
    )
}
