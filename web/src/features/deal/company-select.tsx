import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { companyChoiceQuery } from './queries'

interface Props {
  label: string
  placeholder: string
  value: string
  /** Of the company chosen so far. */
  name: string
  error: ReactNode
  onChange: (id: string) => void
}

/** A company, found by typing. */
export function CompanySelect({ label, placeholder, value, name, error, onChange }: Props) {
  const [chosen, setChosen] = useState({ value, label: name })
  const [typed, setTyped] = useState('')
  const [asked] = useDebouncedValue(typed === chosen.label ? '' : typed, 200)
  const found = useQuery(companyChoiceQuery(asked)).data ?? []
  const choices = found.map((company) => ({ value: company.id, label: company.name }))
  const data = value && !choices.some((one) => one.value === value) ? [chosen, ...choices] : choices
  return (
    <Select
      label={label}
      placeholder={placeholder}
      data={data}
      value={value || null}
      searchable
      clearable
      error={error}
      // The server has searched already, in ways that the shown name need not hold.
      filter={({ options }) => options}
      onSearchChange={setTyped}
      onChange={(id, option) => {
        setChosen({ value: id ?? '', label: option?.label ?? '' })
        onChange(id ?? '')
      }}
    />
  )
}
