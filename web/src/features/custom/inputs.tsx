import { NumberInput, Select, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format'
import { ownersQuery } from '../company/queries'
import { useNameOf } from './names'
import type { CustomField } from './queries'

interface Props {
  field: CustomField
  value: string
  error?: ReactNode
  onChange: (value: string) => void
}

/** The input for one of the workspace's own fields; the value is its text in the API. */
export function CustomInput({ field, value, error, onChange }: Props) {
  const { t } = useTranslation('custom')
  const format = useFormat()
  const nameOf = useNameOf()
  const common = { label: nameOf(field), required: field.required, error }
  const select = (data: { value: string; label: string }[]) => <Select {...common} data={data} value={value || null} clearable={!field.required} searchable={data.length > 8} onChange={(chosen) => onChange(chosen ?? '')} />
  switch (field.kind) {
    case 'number':
      return <NumberInput {...common} {...format.separators} decimalScale={4} value={value === '' ? '' : Number(value)} onChange={(n) => onChange(String(n))} />
    case 'money':
      return (
        <NumberInput {...common} {...format.separators} decimalScale={format.currencyDigits} value={value === '' ? '' : format.toMajor(Number(value))} onChange={(n) => onChange(n === '' ? '' : String(format.toMinor(Number(n))))} />
      )
    case 'date':
      return <TextInput {...common} type="date" value={value} onChange={(event) => onChange(event.currentTarget.value)} />
    case 'yesno':
      return select([
        { value: 'yes', label: t('yes') },
        { value: 'no', label: t('no') },
      ])
    case 'choice':
      return select((field.options ?? []).filter((option) => !option.retired || String(option.number) === value).map((option) => ({ value: String(option.number), label: nameOf(option) })))
    case 'person':
      return <PersonInput common={common} value={value} onChange={onChange} />
    default:
      return <Textarea {...common} autosize minRows={1} maxRows={6} value={value} onChange={(event) => onChange(event.currentTarget.value)} />
  }
}

function PersonInput({ common, value, onChange }: Pick<Props, 'value' | 'onChange'> & { common: object }) {
  const { data } = useQuery(ownersQuery)
  const people = (data ?? []).filter(({ id, active }) => active || id === value).map(({ id, name }) => ({ value: id, label: name }))
  return <Select {...common} data={people} value={value || null} searchable clearable onChange={(chosen) => onChange(chosen ?? '')} />
}
