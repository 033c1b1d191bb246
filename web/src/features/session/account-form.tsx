import { Button, PasswordInput, Select, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { isLanguage } from '../../app/i18n'
import { fieldTexts } from '../../api/problem'
import { ErrorState } from '../../ui/error-state'
import { CalendarSelect } from './calendar-select'
import { currencyOptions, guessedPlace, timeZoneOptions } from './places'
import { useFirstRun, type FirstRun } from './queries'
import classes from './session.module.css'

type Values = Omit<FirstRun, 'language'>

/** Makes the first administrator and the workspace. There is no default password. */
export function AccountForm() {
  const { t, i18n } = useTranslation('session')
  const navigate = useNavigate()
  const firstRun = useFirstRun()
  const form = useForm<Values>({ initialValues: { name: '', email: '', password: '', workspace_name: '', ...guessedPlace(i18n.language) } })
  const submit = form.onSubmit((values) =>
    firstRun.mutate(
      { ...values, language: isLanguage(i18n.language) ? i18n.language : 'en' },
      { onSuccess: () => navigate({ to: '/first-hour', replace: true }), onError: (error) => form.setErrors(fieldTexts(error)) },
    ),
  )
  return (
    <form onSubmit={submit}>
      <Stack>
        <TextInput label={t('name')} autoComplete="name" required {...form.getInputProps('name')} />
        <TextInput type="email" label={t('email')} autoComplete="username" required {...form.getInputProps('email')} />
        <PasswordInput label={t('password')} description={t('account.passwordHint')} autoComplete="new-password" required visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }} {...form.getInputProps('password')} />
        <TextInput label={t('workspaceName')} autoComplete="organization" required {...form.getInputProps('workspace_name')} />
        <div className={classes.pair}>
          <Select label={t('currency')} data={currencyOptions(i18n.language)} searchable allowDeselect={false} {...form.getInputProps('currency')} />
          <CalendarSelect value={form.values.country} onChange={(country) => form.setFieldValue('country', country)} />
        </div>
        <Select label={t('timeZone')} data={timeZoneOptions()} searchable allowDeselect={false} {...form.getInputProps('time_zone')} />
        {firstRun.error && <ErrorState error={firstRun.error} />}
        <Button type="submit" variant="filled" loading={firstRun.isPending}>
          {t('account.submit')}
        </Button>
      </Stack>
    </form>
  )
}
