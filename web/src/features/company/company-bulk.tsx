import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { BulkBar } from '../list/bulk-bar'
import type { BulkField } from '../list/bulk-dialog'
import { joined } from '../list/match'
import { useForgetCompanies, valuesQuery, type ValueField } from './queries'
import type { CompanySearch } from './search'

interface Props {
  search: CompanySearch
  selected: ReadonlySet<string>
  onSelect: (selected: ReadonlySet<string>) => void
  total: number | undefined
}

const statuses = ['prospect', 'client', 'lapsed', 'released'] as const

/** What can be done with many companies at once. */
export function CompanyBulk({ search, selected, onSelect, total }: Props) {
  const { t } = useTranslation('company')
  const forget = useForgetCompanies()
  const values: Record<ValueField, string[] | undefined> = {
    industry: useQuery(valuesQuery('industry')).data,
    region: useQuery(valuesQuery('region')).data,
    city: useQuery(valuesQuery('city')).data,
    size_band: useQuery(valuesQuery('size_band')).data,
    source: useQuery(valuesQuery('source')).data,
  }
  const fields: BulkField[] = [
    { name: 'owner_id', label: t('column.owner'), deed: 'assign' },
    { name: 'second_owner_id', label: t('secondOwner'), deed: 'assign' },
    { name: 'status', label: t('column.status'), deed: 'edit', options: statuses.map((status) => ({ value: status, label: t(`status.${status}`) })) },
    ...(['industry', 'region', 'city', 'size_band'] as const).map((field) => ({ name: field, label: t(`column.${field}`), deed: 'edit' as const, suggestions: values[field] ?? [] })),
  ]
  return <BulkBar noun="company" selected={selected} onSelect={onSelect} total={total} asked={{ search: search.q ?? '', match: joined(search.where, search.match) }} fields={fields} onChanged={() => void forget()} />
}
