import { Button, Group, NumberInput, Select, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldTexts, isStale } from '../../api/problem'
import { languageNames, languages } from '../../app/i18n'
import { ErrorState } from '../../ui/error-state'
import { useFormat } from '../../ui/format'
import { notifyDone } from '../../ui/notify'
import { VersionConflict } from '../../ui/version-conflict'
import { CalendarSelect } from '../session/calendar-select'
import { currencyOptions, timeZoneOptions } from '../session/places'
import { useSaveSettings, type Workspace } from './queries'
import classes from './settings.module.css'

/** The settings that everybody shares; `settings` holds the version they were read at. */
export function WorkspaceForm({ settings, onReload }: { settings: Workspace; onReload: () => void }) {
  const { t, i18n } = useTranslation('settings')
  const save = useSaveSettings()
  const form = useForm<Workspace>({ initialValues: settings })
  const submit = form.onSubmit((values) => save.mutate(values, { onSuccess: () => notifyDone(t('saved')), onError: (error) => form.setErrors(fieldTexts(error)) }))
  return (
    <form onSubmit={submit}>
      <Stack>
        <TextInput label={t('workspace.name')} required {...form.getInputProps('name')} />
        <div className={classes.pair}>
          <Select label={t('workspace.currency')} data={currencyOptions(i18n.language)} searchable allowDeselect={false} {...form.getInputProps('currency')} />
          <Select label={t('workspace.timeZone')} data={timeZoneOptions()} searchable allowDeselect={false} {...form.getInputProps('time_zone')} />
          <Select label={t('workspace.language')} description={t('workspace.languageHint')} data={languages.map((language) => ({ value: language, label: languageNames[language] }))} allowDeselect={false} {...form.getInputProps('language')} />
          <CalendarSelect description={t('workspace.calendarHint')} value={form.values.country} onChange={(country) => form.setFieldValue('country', country)} />
        </div>
        <CutInputs value={form.values.potential_cuts} errors={form.errors} onChange={(cuts) => form.setFieldValue('potential_cuts', cuts)} />
        {save.error && !isStale(save.error) && <ErrorState error={save.error} />}
        <VersionConflict error={save.error} onReload={onReload} />
        <Group>
          <Button type="submit" variant="filled" loading={save.isPending} disabled={!form.isDirty()}>
            {t('common:action.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

type Cuts = Workspace['potential_cuts']

/** From which yearly potential a company is A or B; typed in whole money, kept in minor units. */
function CutInputs({ value, errors, onChange }: { value: Cuts; errors: Record<string, ReactNode>; onChange: (cuts: Cuts) => void }) {
  const { t } = useTranslation('settings')
  const format = useFormat()
  const input = (name: keyof Cuts, label: string) => (
    <NumberInput label={label} description={t('workspace.cutHint', { currency: format.currency })} min={0} {...format.separators} decimalScale={format.currencyDigits} value={format.toMajor(value[name])} onChange={(major) => onChange({ ...value, [name]: format.toMinor(Number(major) || 0) })} error={errors[`potential_cuts.${name}`]} />
  )
  return (
    <div className={classes.pair}>
      {input('a', t('workspace.cutA'))}
      {input('b', t('workspace.cutB'))}
    </div>
  )
}
