import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format'
import { ownersQuery } from '../company/queries'
import type { CustomField } from './queries'

interface Named {
  name: string
  names?: Record<string, string> | null
}

/** The reader's name of a field or an option. */
export function useNameOf() {
  const { i18n } = useTranslation()
  return ({ name, names }: Named) => names?.[i18n.language] || name
}

/** A value of one of the workspace's own fields as the reader writes it. */
export function useValueText() {
  const { t } = useTranslation('custom')
  const format = useFormat()
  const nameOf = useNameOf()
  const { data: people } = useQuery(ownersQuery)
  return (field: CustomField, value: string): string => {
    switch (field.kind) {
      case 'number':
        return format.number(Number(value), 4)
      case 'money':
        return format.money(Number(value))
      case 'date':
        return format.date(value)
      case 'yesno':
        return value === 'yes' ? t('yes') : t('no')
      case 'person':
        return people?.find(({ id }) => id === value)?.name ?? '…'
      case 'choice': {
        const option = field.options?.find(({ number }) => String(number) === value)
        return option ? nameOf(option) : value
      }
      default:
        return value
    }
  }
}

/** What can be chosen of a field that is a choice; nothing for another one. */
export function useOwnOptions() {
  const { t } = useTranslation('custom')
  const nameOf = useNameOf()
  return (field: CustomField): { options?: { value: string; label: string }[] } => {
    if (field.kind === 'yesno') return { options: [{ value: 'yes', label: t('yes') }, { value: 'no', label: t('no') }] }
    if (field.kind === 'choice') return { options: (field.options ?? []).map((option) => ({ value: String(option.number), label: nameOf(option) })) }
    return {}
  }
}
