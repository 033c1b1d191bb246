import { Loader } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../../ui/error-state'
import { PageHeader } from '../../ui/page-header'
import { NormsEditor } from './norms-editor'
import { operationsQuery } from './queries'

export function OperationsPage() {
  const { t } = useTranslation('operations')
  const { data, error, refetch, dataUpdatedAt } = useQuery(operationsQuery)
  if (data) return <NormsEditor key={dataUpdatedAt} operations={data} />
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('subtitle')} />
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Loader type="dots" />}
    </>
  )
}
