import { Button, Group, PasswordInput, Stack, Text } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { fieldTexts } from '../../api/problem'
import { ErrorState } from '../../ui/error-state'
import { notifyDone } from '../../ui/notify'
import { Card } from '../../ui/stat-card'
import { useChangePassword } from './queries'

/** Another password, for whoever knows the old one. */
export function PasswordCard({ email }: { email: string }) {
  const { t } = useTranslation('account')
  const change = useChangePassword()
  const form = useForm({ initialValues: { old: '', password: '' } })
  const submit = form.onSubmit((values) =>
    change.mutate(values, {
      onSuccess: () => {
        form.reset()
        notifyDone(t('password.changed'))
      },
      onError: (error) => form.setErrors(fieldTexts(error)),
    }),
  )
  const toggle = { visibilityToggleButtonProps: { 'aria-label': t('password.show') } }
  return (
    <Card title={t('password.title')}>
      <form onSubmit={submit}>
        <Stack>
          <input type="email" autoComplete="username" value={email} readOnly hidden />
          <PasswordInput label={t('password.old')} autoComplete="current-password" required {...toggle} {...form.getInputProps('old')} />
          <PasswordInput label={t('password.fresh')} description={t('password.hint')} autoComplete="new-password" required {...toggle} {...form.getInputProps('password')} />
          {change.error && Object.keys(fieldTexts(change.error)).length === 0 ? <ErrorState error={change.error} /> : null}
          <Text size="xs" c="dimmed">
            {t('password.note')}
          </Text>
          <Group>
            <Button type="submit" variant="filled" loading={change.isPending} disabled={!form.values.old || !form.values.password}>
              {t('password.change')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Card>
  )
}
