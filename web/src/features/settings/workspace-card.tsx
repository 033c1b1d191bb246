import { Loader } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../../ui/error-state'
import { Card } from '../../ui/stat-card'
import { settingsQuery } from './queries'
import { WorkspaceForm } from './workspace-form'

export function WorkspaceCard() {
  const { t } = useTranslation('settings')
  const { data, error, refetch } = useQuery(settingsQuery)
  return (
    <Card title={t('workspace.title')}>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loader type="dots" />}
      {data && <WorkspaceForm key={data.version} settings={data} onReload={() => void refetch()} />}
    </Card>
  )
}
