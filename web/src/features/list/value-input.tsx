import { MultiSelect, NumberInput, Select, TagsInput, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format'
import type { ListField, Test } from './match'
import { peopleQuery } from './queries'

export interface ValueTexts {
  /** A choice's value in words. */
  choiceText: (field: string, value: string) => string
  /** What can be chosen of a field that holds neither words of its own nor people. */
  options?: (field: string) => { value: string; label: string }[] | undefined
  /** Values that others have been given, where the list knows them. */
  suggestions?: (field: string) => string[]
}

interface Props extends ValueTexts {
  field: ListField
  test: Test
  onValues: (values: string[]) => void
}

/** The Mantine lists know no empty value. */
const none = '–'

/** What a field is compared with, as its type asks. */
export function ValueInput(props: Props) {
  const { field, test, onValues } = props
  const { t } = useTranslation('list')
  const label = { size: 'xs', 'aria-label': t('filter.value') } as const
  const values = test.values ?? []
  if (test.operator === 'within') return <PeriodInput value={values[0] ?? ''} onValue={(value) => onValues([value])} />
  const options = props.options?.(field.name)
  if (options) return <MultiSelect {...label} data={options} searchable limit={100} value={values} onChange={onValues} />
  switch (field.type) {
    case 'choice':
      return <MultiSelect {...label} data={(field.choices ?? []).map((value) => ({ value: value || none, label: props.choiceText(field.name, value) }))} value={values.map((value) => value || none)} onChange={(chosen) => onValues(chosen.map((value) => (value === none ? '' : value)))} />
    case 'person':
      return <PeopleInput values={values} onValues={onValues} />
    case 'money':
    case 'minutes':
    case 'number':
      return <Amount money={field.type === 'money'} value={values[0]} onValue={(value) => onValues(value === undefined ? [] : [value])} />
    case 'date':
    case 'instant':
      return <TextInput {...label} type="date" value={values[0] ?? ''} onChange={(event) => onValues(event.currentTarget.value ? [event.currentTarget.value] : [])} />
    case 'text':
      return <TagsInput {...label} data={props.suggestions?.(field.name) ?? []} limit={50} value={values} onChange={onValues} acceptValueOnBlur placeholder={values.length === 0 ? t('filter.typeValue') : undefined} />
  }
}

function PeopleInput({ values, onValues }: { values: string[]; onValues: (values: string[]) => void }) {
  const { t } = useTranslation('list')
  const people = useQuery(peopleQuery)
  const data = [{ value: 'me', label: t('person.me') }, { value: 'team', label: t('person.team') }, { value: none, label: t('person.nobody') }, ...(people.data ?? []).map((person) => ({ value: person.id, label: person.name }))]
  return <MultiSelect size="xs" aria-label={t('filter.value')} data={data} searchable limit={100} value={values.map((value) => value || none)} onChange={(chosen) => onValues(chosen.map((value) => (value === none ? '' : value)))} />
}

function Amount({ money, value, onValue }: { money: boolean; value: string | undefined; onValue: (value: string | undefined) => void }) {
  const { t } = useTranslation('list')
  const format = useFormat()
  const shown = value === undefined ? '' : money ? format.toMajor(Number(value)) : Number(value)
  return <NumberInput size="xs" aria-label={t('filter.value')} thousandSeparator=" " value={shown} onChange={(typed) => onValue(typeof typed === 'number' && Number.isFinite(typed) ? String(money ? format.toMinor(typed) : Math.round(typed)) : undefined)} />
}

const kinds = ['last', 'next', 'older', 'this', 'previous'] as const
const units = ['day', 'week', 'month', 'quarter', 'year'] as const

/** "the last 30 days", "this quarter": told from today. */
function PeriodInput({ value, onValue }: { value: string; onValue: (value: string) => void }) {
  const { t } = useTranslation('list')
  const [kind = 'last', ...rest] = value.split(':')
  const counted = kind !== 'this' && kind !== 'previous'
  const count = counted ? (rest[0] ?? '30') : '30'
  const unit = (counted ? rest[1] : rest[0]) ?? 'day'
  const set = (nextKind: string, nextCount: string, nextUnit: string) => onValue(nextKind === 'this' || nextKind === 'previous' ? `${nextKind}:${nextUnit}` : `${nextKind}:${nextCount}:${nextUnit}`)
  return (
    <div style={{ display: 'flex', gap: 4 }}>
      <Select size="xs" aria-label={t('period.label')} placeholder={t('period.label')} allowDeselect={false} value={value ? kind : null} data={kinds.map((one) => ({ value: one, label: t(`period.${one}`) }))} onChange={(next) => next && set(next, count, unit)} />
      {value && counted && <NumberInput size="xs" w={64} aria-label={t('period.count')} min={1} max={1000} value={Number(count)} onChange={(typed) => typeof typed === 'number' && typed >= 1 && set(kind, String(Math.round(typed)), unit)} />}
      {value && <Select size="xs" aria-label={t('period.unit')} allowDeselect={false} value={unit} data={units.map((one) => ({ value: one, label: t(`unit.${one}`) }))} onChange={(next) => next && set(kind, count, next)} />}
    </div>
  )
}
