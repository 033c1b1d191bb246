import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { BulkBar } from '../list/bulk-bar'
import type { BulkField } from '../list/bulk-dialog'
import { joined } from '../list/match'
import { peopleQuery } from '../list/queries'
import { useNameOf, useOwnOptions } from '../custom/names'
import { fieldsQuery, tagsQuery } from '../custom/queries'
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
  const own = useQuery(fieldsQuery).data ?? []
  const tags = (useQuery(tagsQuery).data ?? []).map(({ number, name }) => ({ value: String(number), label: name }))
  const people = (useQuery(peopleQuery).data ?? []).map(({ id, name }) => ({ value: id, label: name }))
  const nameOf = useNameOf()
  const optionsOf = useOwnOptions()
  const fields: BulkField[] = [
    { name: 'owner_id', label: t('column.owner'), deed: 'assign' },
    { name: 'second_owner_id', label: t('secondOwner'), deed: 'assign' },
    { name: 'lock_reason', label: t('lock.bulk'), deed: 'assign', typed: true },
    { name: 'status', label: t('column.status'), deed: 'edit', required: true, options: statuses.map((status) => ({ value: status, label: t(`status.${status}`) })) },
    ...(['industry', 'region', 'city', 'size_band'] as const).map((field) => ({ name: field, label: t(`column.${field}`), deed: 'edit' as const, suggestions: values[field] ?? [] })),
    ...(tags.length > 0 ? [{ name: 'tag_add', label: t('tagAdd'), deed: 'edit' as const, required: true, options: tags }, { name: 'tag_remove', label: t('tagRemove'), deed: 'edit' as const, required: true, options: tags }] : []),
    ...own.map((field): BulkField => ({ name: field.key, label: nameOf(field), deed: 'edit', day: field.kind === 'date', ...(field.kind === 'person' ? { options: people } : optionsOf(field)) })),
  ]
  return <BulkBar noun="company" selected={selected} onSelect={onSelect} total={total} asked={{ search: search.q ?? '', match: joined(search.where, search.match) }} fields={fields} onChanged={() => void forget()} />
}
