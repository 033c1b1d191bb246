import { Button, Checkbox, Group, Loader, MultiSelect, NumberInput, Stack } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { fieldTexts, isStale } from '../../api/problem'
import { ErrorState } from '../../ui/error-state'
import { notifyDone } from '../../ui/notify'
import { Card } from '../../ui/stat-card'
import { VersionConflict } from '../../ui/version-conflict'
import { useRoleOptions } from '../person/names'
import { useMay } from '../session/may'
import classes from './account.module.css'
import { securityQuery, useSaveSecurity, type Security } from './queries'

/** What the workspace demands of signing in; for those who administer it. */
export function SecurityCard() {
  const { has } = useMay()
  return has('administer') ? <Loaded /> : null
}

function Loaded() {
  const { t } = useTranslation('account')
  const { data, error, refetch } = useQuery(securityQuery)
  return (
    <Card title={t('security.title')}>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loader type="dots" />}
      {data && <SecurityForm key={data.version} security={data} onReload={() => void refetch()} />}
    </Card>
  )
}

function SecurityForm({ security, onReload }: { security: Security; onReload: () => void }) {
  const { t } = useTranslation('account')
  const save = useSaveSecurity()
  const roles = useRoleOptions()
  const form = useForm<Security>({ initialValues: security })
  const submit = form.onSubmit((values) => save.mutate(values, { onSuccess: () => notifyDone(t('saved')), onError: (error) => form.setErrors(fieldTexts(error)) }))
  return (
    <form onSubmit={submit}>
      <Stack>
        <Checkbox label={t('security.everybody')} {...form.getInputProps('second_factor', { type: 'checkbox' })} />
        {!form.values.second_factor && <MultiSelect label={t('security.roles')} data={roles} clearable {...form.getInputProps('second_factor_roles')} />}
        <div className={classes.pair}>
          <NumberInput label={t('security.days')} min={1} max={90} allowDecimal={false} clampBehavior="strict" {...form.getInputProps('session_days')} />
          <NumberInput label={t('security.idle')} min={1} max={2160} allowDecimal={false} clampBehavior="strict" {...form.getInputProps('idle_hours')} />
        </div>
        {save.error && !isStale(save.error) && Object.keys(fieldTexts(save.error)).length === 0 ? <ErrorState error={save.error} /> : null}
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
