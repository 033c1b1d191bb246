import { Autocomplete, Button, Group, Select, Stack, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { fieldTexts, isStale, Problem } from '../../api/problem'
import { ErrorState } from '../../ui/error-state'
import { CustomInput } from '../custom/inputs'
import { fieldsQuery } from '../custom/queries'
import { TagInput } from '../custom/tags'
import { Candidates } from '../merge/candidates'
import classes from './company.module.css'
import { emptyForm, type Values } from './form'
import { Addresses, FurtherPoints } from './further-fields'
import { ParentInput } from './parent-input'
import { ownersQuery, valuesQuery, type ValueField } from './queries'

interface Props {
  initial: Values
  submit: string
  pending: boolean
  error: unknown
  onCancel: () => void
  onSubmit: (form: Values, setErrors: (error: unknown) => void) => void
}

const statuses = ['prospect', 'client', 'lapsed', 'released'] as const

/** The form of a company, for a new one and for changes alike. */
export function CompanyFields({ initial, submit, pending, error, onCancel, onSubmit }: Props) {
  const { t } = useTranslation('company')
  const people = useQuery(ownersQuery)
  const own = useQuery(fieldsQuery)
  const shown = (own.data ?? []).filter(({ shown: places, required }) => initial !== emptyForm || required || places?.includes('new'))
  const form = useForm<Values>({ initialValues: initial })
  const text = (field: 'tax_id' | 'external_id' | 'website') => <TextInput label={t(`field.${field}`)} {...form.getInputProps(field)} />
  const names = (people.data ?? []).filter(({ id, active }) => active || id === initial.owner_id || id === initial.second_owner_id).map((person) => ({ value: person.id, label: person.name }))
  const person = (field: 'owner_id' | 'second_owner_id', label: string) => (
    <Select label={label} data={names} searchable clearable placeholder={t('noOwner')} {...form.getInputProps(field)} value={form.values[field] || null} onChange={(id) => form.setFieldValue(field, id ?? '')} />
  )
  const value = (field: ValueField) => <ValueInput field={field} input={form.getInputProps(field)} />
  const elsewhere = error && !isStale(error) && !(error instanceof Problem && error.fields.length > 0)
  return (
    <form onSubmit={form.onSubmit((values) => onSubmit(values, (problem) => form.setErrors(fieldTexts(problem))))}>
      <Stack gap="sm">
        <TextInput label={t('name')} required data-autofocus {...form.getInputProps('name')} />
        <div className={classes.pair}>
          <Select label={t('filter.status')} data={statuses.map((status) => ({ value: status, label: t(`status.${status}`) }))} allowDeselect={false} {...form.getInputProps('status')} />
          {person('owner_id', t('column.owner'))}
          {person('second_owner_id', t('secondOwner'))}
          {value('industry')}
          {value('size_band')}
          {value('region')}
          {value('city')}
          {text('tax_id')}
          {text('external_id')}
          <TextInput type="tel" label={t('further.mainPhone')} {...form.getInputProps('phone')} />
          <TextInput type="email" label={t('further.mainEmail')} {...form.getInputProps('email')} />
          {text('website')}
          {value('source')}
          {shown.map((field) => (
            <CustomInput key={field.key} field={field} value={form.values.custom?.[field.key] ?? ''} error={form.errors[`custom.${field.key}`]} onChange={(typed) => form.setFieldValue('custom', { ...form.values.custom, [field.key]: typed })} />
          ))}
        </div>
        <TagInput value={form.values.tags ?? []} error={form.errors.tags} onChange={(tags) => form.setFieldValue('tags', tags)} />
        <ParentInput value={form.values.parent_id} error={form.errors.parent_id} onChange={(id) => form.setFieldValue('parent_id', id)} />
        <FurtherPoints form={form} />
        <Addresses form={form} />
        <Textarea label={t('field.note')} autosize minRows={2} maxRows={8} {...form.getInputProps('note')} />
        {initial === emptyForm && <Candidates of={form.values} />}
        {elsewhere ? <ErrorState error={error} /> : null}
        <Group justify="flex-end">
          <Button onClick={onCancel}>{t('common:action.cancel')}</Button>
          <Button type="submit" variant="filled" loading={pending}>
            {submit}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

/** A text with the values that others have been given. */
function ValueInput({ field, input }: { field: ValueField; input: object }) {
  const { t } = useTranslation('company')
  const { data } = useQuery(valuesQuery(field))
  return <Autocomplete label={t(`column.${field}`)} data={data ?? []} limit={20} {...input} />
}
