import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { companyChoicesQuery } from '../contact/queries'
import { companyQuery } from './queries'

/** Chooses the holding that a company belongs to, by typing; cleared, it belongs to none. */
export function ParentInput({ value, error, onChange }: { value: string; error?: ReactNode; onChange: (id: string) => void }) {
  const { t } = useTranslation('company')
  const [typed, setTyped] = useState('')
  const parent = useQuery({ ...companyQuery(value), enabled: value !== '', retry: false })
  const name = parent.data?.name ?? '…'
  const [asked] = useDebouncedValue(typed === name ? '' : typed, 150)
  const { data } = useQuery(companyChoicesQuery(asked))
  const found = (data ?? []).map((company) => ({ value: company.id, label: company.name }))
  const chosen = value && !found.some((one) => one.value === value) ? [{ value, label: name }] : []
  return <Select label={t('further.parent')} placeholder={t('further.noParent')} data={[...chosen, ...found]} value={value || null} searchable clearable onSearchChange={setTyped} filter={({ options }) => options} error={error} onChange={(id) => onChange(id ?? '')} />
}
