import { Button, Group, Modal, NumberInput, Select, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldTexts, isStale, Problem } from '../../api/problem'
import { languageNames, languages } from '../../app/i18n'
import { ErrorState } from '../../ui/error-state'
import { notifyDone } from '../../ui/notify'
import { VersionConflict } from '../../ui/version-conflict'
import { timeZoneOptions } from '../session/places'
import { useSession } from '../session/queries'
import { usePeopleOptions, useRoleOptions } from './names'
import classes from './person.module.css'
import { teamsQuery, useSavePerson, type Person, type PersonForm } from './queries'

interface Props {
  /** Nobody yet: somebody new is added. */
  person?: Person
  onClose: () => void
  onInvite: (person: Person) => void
}

interface Values {
  name: string
  email: string
  role: string
  team: string
  manager: string
  language: PersonForm['language'] & string
  zone: string
  share: number
  hired: string
  left: string
}

function valuesOf(person: Person | undefined, language: Values['language']): Values {
  return {
    name: person?.name ?? '', email: person?.email ?? '', role: person?.role ?? 'salesperson', team: person?.team_id ?? '', manager: person?.manager_id ?? '', language: person?.language ?? language,
    zone: person?.time_zone ?? '', share: Math.round((person?.time_share ?? 1) * 100), hired: person?.hired_on ?? '', left: person?.left_on ?? '',
  }
}

function formOf(values: Values): PersonForm {
  const { name, email, role, team, manager, language, zone, share, hired, left } = values
  return { name, email, role, team_id: team, manager_id: manager, language, time_zone: zone, time_share: share / 100, ...(hired && { hired_on: hired }), ...(left && { left_on: left }) }
}

// The API's names of the fields where the form has shorter ones.
const places: Record<string, keyof Values> = { team_id: 'team', manager_id: 'manager', time_zone: 'zone', time_share: 'share', hired_on: 'hired', left_on: 'left' }

/** Adds somebody, or changes them; whoever has an address can be invited at once. */
export function PersonDialog({ person, onClose, onInvite }: Props) {
  const { t } = useTranslation('person')
  const { workspace } = useSession()
  const save = useSavePerson()
  const [start] = useState(person)
  const form = useForm<Values>({ initialValues: valuesOf(start, workspace?.language ?? 'en') })
  const submit = (then?: (saved: Person) => void) =>
    form.onSubmit((values) =>
      save.mutate(
        { ...(start && { id: start.id, version: start.version }), form: formOf(values) },
        {
          onSuccess: (saved) => {
            notifyDone(t('saved'))
            onClose()
            if (saved) then?.(saved)
          },
          onError: (error) => form.setErrors(Object.fromEntries(Object.entries(fieldTexts(error)).map(([path, text]) => [places[path] ?? path, text]))),
        },
      ),
    )
  const elsewhere = save.error && !isStale(save.error) && !(save.error instanceof Problem && save.error.fields.length > 0)
  const invites = form.values.email !== '' && (!start || (start.active && !start.signs_in))
  return (
    <Modal opened onClose={onClose} title={start ? t('edit') : t('add')} size="lg" closeButtonProps={{ 'aria-label': t('common:action.close') }}>
      <form onSubmit={submit()}>
        <Stack gap="sm">
          <VersionConflict error={save.error} onReload={onClose} />
          <Fields form={form} person={start} />
          {elsewhere ? <ErrorState error={save.error} /> : null}
          <Group justify="flex-end">
            <Button onClick={onClose}>{t('common:action.cancel')}</Button>
            {invites && (
              <Button loading={save.isPending} onClick={() => submit(onInvite)()}>
                {t('saveAndInvite')}
              </Button>
            )}
            <Button type="submit" variant="filled" loading={save.isPending}>
              {t('common:action.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

function Fields({ form, person }: { form: ReturnType<typeof useForm<Values>>; person: Person | undefined }) {
  const { t } = useTranslation('person')
  const roles = useRoleOptions()
  const managers = usePeopleOptions(person?.id, person?.manager_id)
  const teams = useQuery(teamsQuery).data ?? []
  const choice = (field: 'team' | 'manager' | 'zone') => ({ ...form.getInputProps(field), value: form.values[field] || null, onChange: (value: string | null) => form.setFieldValue(field, value ?? ''), searchable: true, clearable: true })
  return (
    <>
      <TextInput label={t('name')} required data-autofocus maxLength={120} {...form.getInputProps('name')} />
      <div className={classes.pair}>
        <TextInput type="email" label={t('email')} description={t('emailHint')} {...form.getInputProps('email')} />
        <Select label={t('role.label')} description={t('role.hint')} data={roles} allowDeselect={false} {...form.getInputProps('role')} />
        <Select label={t('team.label')} placeholder={t('none')} data={teams.map(({ id, name }) => ({ value: id, label: name }))} {...choice('team')} />
        <Select label={t('manager')} placeholder={t('nobodyAbove')} data={managers} {...choice('manager')} />
        <NumberInput label={t('share')} suffix=" %" min={0} max={100} allowDecimal={false} clampBehavior="strict" {...form.getInputProps('share')} />
        <Select label={t('language')} data={languages.map((language) => ({ value: language, label: languageNames[language] }))} allowDeselect={false} {...form.getInputProps('language')} />
        <TextInput type="date" label={t('hired')} {...form.getInputProps('hired')} />
        <TextInput type="date" label={t('left')} {...form.getInputProps('left')} />
      </div>
      <Select label={t('zone')} placeholder={t('zoneOfAll')} data={timeZoneOptions()} {...choice('zone')} />
    </>
  )
}
