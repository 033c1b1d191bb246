import { Loader, Stack, Switch } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../../ui/error-state'
import { notifyProblem } from '../../ui/notify'
import { Card } from '../../ui/stat-card'
import { settingsQuery, useSaveSettings } from './queries'

const kinds = ['mention', 'task', 'due', 'overdue', 'owner', 'view', 'job'] as const

/** What one wants to be told of. */
export function NotificationSettings() {
  const { t } = useTranslation('notification')
  const { data, error, refetch } = useQuery(settingsQuery)
  const save = useSaveSettings()
  const off = save.isPending ? save.variables : (data ?? [])
  const turn = (kind: string, on: boolean) => save.mutate(on ? off.filter((one) => one !== kind) : [...off, kind], { onError: notifyProblem })
  return (
    <Card title={t('settings.title')}>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loader type="dots" />}
      {data && (
        <Stack gap="xs">
          {kinds.map((kind) => (
            <Switch key={kind} label={t(`kind.${kind}`)} checked={!off.includes(kind)} onChange={(event) => turn(kind, event.currentTarget.checked)} />
          ))}
        </Stack>
      )}
    </Card>
  )
}
