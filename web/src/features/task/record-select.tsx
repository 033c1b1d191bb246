import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { foundQuery } from './queries'

interface Props {
  noun: 'contact' | 'deal'
  label: string
  placeholder: string
  value: string
  /** Of what is chosen so far. */
  name: string
  error: ReactNode
  onChange: (id: string) => void
}

/** A contact or a deal, found by typing. */
export function RecordSelect({ noun, label, placeholder, value, name, error, onChange }: Props) {
  const [chosen, setChosen] = useState({ value, label: name || '…' })
  const [typed, setTyped] = useState('')
  const [asked] = useDebouncedValue(typed === chosen.label ? '' : typed.trim(), 200)
  const found = useQuery(foundQuery(asked)).data ?? []
  const choices = found.filter((one) => one.noun === noun).map((one) => ({ value: one.id, label: one.company_name ? `${one.title} · ${one.company_name}` : one.title }))
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
