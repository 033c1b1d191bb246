import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format'
import { useOwnerNames } from './columns'
import type { Event } from './queries'

type Change = Event['changes'][number]

const actions = ['created', 'updated', 'deleted', 'restored', 'assessed', 'imported', 'undone', 'override_set', 'override_removed', 'override_ended'] as const
const fields = ['name', 'external_id', 'tax_id', 'industry', 'region', 'city', 'size_band', 'phone', 'email', 'website', 'note', 'status', 'owner_id', 'second_owner_id', 'potential_mean', 'valid_from', 'method', 'evidence', 'treatment', 'budget_minutes', 'reason'] as const

function knownAction(action: string): action is (typeof actions)[number] {
  return actions.includes(action as (typeof actions)[number])
}

function knownField(field: string): field is (typeof fields)[number] {
  return fields.includes(field as (typeof fields)[number])
}

/** Writes history in the reader's words: the stored names are those of the API. */
export function useHistoryWords() {
  const { t } = useTranslation('company')
  const format = useFormat()
  const owners = useOwnerNames()
  const value = (field: string, raw: unknown): string => {
    if (raw === undefined || raw === null || raw === '') return ''
    if (field === 'owner_id' || field === 'second_owner_id') return owners.get(String(raw)) ?? '…'
    if (field === 'potential_mean') return format.money(Number(raw))
    if (field === 'budget_minutes') return format.minutes(Number(raw))
    if (field === 'valid_from') return typeof raw === 'string' ? format.date(raw) : ''
    if (field === 'status') return t(`status.${String(raw)}`)
    if (field === 'method') return t(`method.${String(raw)}`)
    if (field === 'treatment') return t(`common:treatment.${String(raw)}`)
    return typeof raw === 'object' ? JSON.stringify(raw) : String(raw)
  }
  return {
    action: (action: string) => (knownAction(action) ? t(`event.${action}`) : action),
    change: ({ field, before, after }: Change) => {
      const name = knownField(field) ? t(`change.${field}`) : field
      const [was, is] = [value(field, before), value(field, after)]
      return `${name}: ${was ? `${was} → ` : ''}${is || '–'}`
    },
  }
}
