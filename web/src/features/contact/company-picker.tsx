import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { companyChoicesQuery } from './queries'

interface Props {
  label: string
  id: string
  /** Of the chosen company; empty where the reader may not see it. */
  name: string
  error?: ReactNode
  onPick: (id: string, name: string) => void
}

/** Chooses one company out of all by typing. */
export function CompanyPicker({ label, id, name, error, onPick }: Props) {
  const { t } = useTranslation('contact')
  const [typed, setTyped] = useState('')
  const [asked] = useDebouncedValue(typed === name ? '' : typed, 150)
  const { data } = useQuery(companyChoicesQuery(asked))
  const found = (data ?? []).map((company) => ({ value: company.id, label: company.name }))
  const chosen = id && !found.some((one) => one.value === id) ? [{ value: id, label: name || t('hiddenCompany') }] : []
  return (
    <Select
      aria-label={label}
      placeholder={t('findCompany')}
      data={[...chosen, ...found]}
      value={id || null}
      searchable
      onSearchChange={setTyped}
      filter={({ options }) => options}
      nothingFoundMessage={t('nothingFound')}
      error={error}
      onChange={(value, option) => value && onPick(value, option.label)}
    />
  )
}
