import { Button, Checkbox, Group, NumberInput, Select, Stack, Textarea, TextInput } from '@mantine/core'
import { useForm, type UseFormReturnType } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { fieldTexts, isStale, Problem } from '../../api/problem'
import { ErrorState } from '../../ui/error-state'
import { ownersQuery } from '../company/queries'
import { ContactCandidates } from '../merge/contact-candidates'
import { CompanyLines } from './company-lines'
import classes from './contact.module.css'
import type { Values } from './form'
import { useLanguages, useMonths } from './names'
import { PointLines } from './point-lines'
import { channels } from './reach'

interface Props {
  initial: Values
  /** Shows who may be here already. */
  alike?: boolean
  submit: string
  pending: boolean
  error: unknown
  onCancel: () => void
  onSubmit: (values: Values, setErrors: (error: unknown) => void) => void
}

export type Form = UseFormReturnType<Values>

/** The form of a contact, for a new one and for changes alike. */
export function ContactFields({ initial, alike = false, submit, pending, error, onCancel, onSubmit }: Props) {
  const { t } = useTranslation('contact')
  const form = useForm<Values>({ initialValues: initial })
  const elsewhere = error && !isStale(error) && !(error instanceof Problem && error.fields.length > 0)
  const setErrors = (problem: unknown) => {
    const { name, ...others } = fieldTexts(problem)
    form.setErrors(name ? { ...others, given_name: name } : others)
  }
  return (
    <form onSubmit={form.onSubmit((values) => onSubmit(values, setErrors))}>
      <Stack gap="md">
        <div className={classes.triple}>
          <TextInput label={t('field.given_name')} data-autofocus {...form.getInputProps('given_name')} />
          <TextInput label={t('field.middle_name')} {...form.getInputProps('middle_name')} />
          <TextInput label={t('field.family_name')} {...form.getInputProps('family_name')} />
        </div>
        <TextInput label={t('field.position')} {...form.getInputProps('position')} />
        <CompanyLines form={form} />
        <PointLines form={form} />
        {alike && <ContactCandidates of={form.values} />}
        <Wishes form={form} />
        <Birthday form={form} />
        <Consent form={form} />
        <Rest form={form} />
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

/** How the person wants to be reached, and how not. */
function Wishes({ form }: { form: Form }) {
  const { t } = useTranslation('contact')
  const languages = useLanguages(form.values.language)
  return (
    <>
      <div className={classes.pair}>
        <Select label={t('field.channel')} data={channels.map((channel) => ({ value: channel, label: t(`channel.${channel}`) }))} clearable {...form.getInputProps('channel')} value={form.values.channel || null} onChange={(value) => form.setFieldValue('channel', value ?? '')} />
        <Select label={t('field.language')} data={languages} searchable clearable {...form.getInputProps('language')} value={form.values.language || null} onChange={(value) => form.setFieldValue('language', value ?? '')} />
      </div>
      <Checkbox.Group label={t('field.do_not_contact')} description={t('silence.hint')} {...form.getInputProps('do_not_contact')}>
        <div className={classes.checks}>
          {channels.map((channel) => (
            <Checkbox key={channel} value={channel} label={t(`channel.${channel}`)} mt={6} />
          ))}
        </div>
      </Checkbox.Group>
    </>
  )
}

function Birthday({ form }: { form: Form }) {
  const { t } = useTranslation('contact')
  return (
    <fieldset className={classes.lines}>
      <legend>{t('field.birthday')}</legend>
      <div className={classes.triple}>
        <NumberInput aria-label={t('birth.day')} placeholder={t('birth.day')} min={1} max={31} allowDecimal={false} {...form.getInputProps('birth.day')} error={form.errors.birthday} />
        <Select aria-label={t('birth.month')} placeholder={t('birth.month')} data={useMonths()} clearable {...form.getInputProps('birth.month')} value={form.values.birth.month || null} onChange={(value) => form.setFieldValue('birth.month', value ?? '')} />
        <NumberInput aria-label={t('birth.year')} placeholder={t('birth.year')} min={1900} max={2100} allowDecimal={false} thousandSeparator="" {...form.getInputProps('birth.year')} />
      </div>
    </fieldset>
  )
}

function Consent({ form }: { form: Form }) {
  const { t } = useTranslation('contact')
  const states = (['given', 'withdrawn'] as const).map((value) => ({ value, label: t(`consent.${value}`) }))
  return (
    <fieldset className={classes.lines}>
      <legend>{t('field.consent')}</legend>
      <div className={classes.triple}>
        <Select aria-label={t('consent.state')} placeholder={t('consent.unknown')} data={states} clearable {...form.getInputProps('consent.state')} value={form.values.consent.state || null} onChange={(value) => form.setFieldValue('consent.state', value ?? '')} />
        {form.values.consent.state && (
          <>
            <TextInput type="date" aria-label={t('consent.on')} {...form.getInputProps('consent.on')} />
            <TextInput aria-label={t('consent.how')} placeholder={t('consent.how')} {...form.getInputProps('consent.how')} />
          </>
        )}
      </div>
      {form.values.consent.state && <Textarea w="100%" aria-label={t('consent.evidence')} placeholder={t('consent.evidence')} autosize minRows={1} maxRows={4} {...form.getInputProps('consent.evidence')} />}
    </fieldset>
  )
}

function Rest({ form }: { form: Form }) {
  const { t } = useTranslation('contact')
  const people = useQuery(ownersQuery)
  const names = (people.data ?? []).map((person) => ({ value: person.id, label: person.name }))
  return (
    <>
      <div className={classes.pair}>
        <Select label={t('column.owner')} data={names} searchable clearable placeholder={t('companyOwner')} {...form.getInputProps('owner_id')} value={form.values.owner_id || null} onChange={(id) => form.setFieldValue('owner_id', id ?? '')} />
        <TextInput label={t('field.external_id')} {...form.getInputProps('external_id')} />
      </div>
      <Textarea label={t('field.note')} autosize minRows={2} maxRows={8} {...form.getInputProps('note')} />
    </>
  )
}
