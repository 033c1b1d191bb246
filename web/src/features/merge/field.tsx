import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { companyQuery, ownersQuery } from '../company/queries'
import type { ChosenField } from './merge'
import classes from './merge.module.css'

/** What the form calls the field. */
export function FieldName({ field }: { field: ChosenField }) {
  const { t } = useTranslation(['merge', 'company'])
  const names: Record<ChosenField, string> = {
    name: t('company:name'),
    status: t('company:filter.status'),
    owner_id: t('company:column.owner'),
    second_owner_id: t('company:secondOwner'),
    industry: t('company:column.industry'),
    size_band: t('company:column.size_band'),
    region: t('company:column.region'),
    city: t('company:column.city'),
    tax_id: t('company:field.tax_id'),
    external_id: t('company:field.external_id'),
    phone: t('company:further.mainPhone'),
    email: t('company:further.mainEmail'),
    website: t('company:field.website'),
    source: t('company:column.source'),
    parent_id: t('company:further.parent'),
    note: t('company:field.note'),
  }
  return names[field]
}

/** A value in words; a dash where there is none. */
export function FieldValue({ field, value }: { field: ChosenField; value: string }) {
  const { t } = useTranslation('company')
  const people = useQuery({ ...ownersQuery, enabled: field === 'owner_id' || field === 'second_owner_id' })
  const parent = useQuery({ ...companyQuery(value), enabled: field === 'parent_id' && value !== '' })
  if (value === '') return <span className={classes.none}>–</span>
  if (field === 'status') return t(`status.${value}`)
  if (field === 'owner_id' || field === 'second_owner_id') return people.data?.find(({ id }) => id === value)?.name ?? '…'
  if (field === 'parent_id') return parent.data?.name ?? '…'
  return <span className={classes.value}>{value}</span>
}
