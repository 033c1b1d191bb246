import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useNameOf } from '../custom/names'
import { fieldsQuery } from '../custom/queries'

/** What a field of the list is called. */
export function useFieldLabel(): (field: string) => string {
  const { t } = useTranslation('company')
  const own = useQuery(fieldsQuery)
  const nameOf = useNameOf()
  const labels: Record<string, string> = {
    name: t('column.name'),
    group: t('filter.group'),
    potential_class: t('filter.potential_class'),
    segment: t('filter.segment'),
    treatment: t('filter.treatment'),
    status: t('filter.status'),
    owner: t('column.owner'),
    second_owner: t('secondOwner'),
    industry: t('column.industry'),
    region: t('column.region'),
    city: t('column.city'),
    size_band: t('column.size_band'),
    source: t('column.source'),
    tag: t('column.tags'),
    ...Object.fromEntries((own.data ?? []).map((field) => [field.key, nameOf(field)])),
    actual: t('column.actual'),
    potential: t('column.potential'),
    gap: t('column.gap'),
    value: t('column.value'),
    budget_minutes: t('column.budget_minutes'),
    year_minutes: t('column.year_minutes'),
    left_minutes: t('column.left_minutes'),
    last_paid_on: t('column.last_paid_on'),
    first_paid_on: t('column.first_paid_on'),
    potential_on: t('column.potential_on'),
    created_at: t('column.created_at'),
  }
  return (field) => labels[field] ?? field
}
