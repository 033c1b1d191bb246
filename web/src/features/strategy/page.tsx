import { Loader } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../../ui/error-state'
import { PageHeader } from '../../ui/page-header'
import { operationsQuery } from '../operations/queries'
import { strategyQuery } from './queries'
import { StrategyEditor } from './strategy-editor'

export function StrategyPage() {
  const { t } = useTranslation('strategy')
  const strategy = useQuery(strategyQuery())
  const operations = useQuery(operationsQuery)
  const error = strategy.error ?? operations.error
  if (error) return <ErrorState error={error} onRetry={() => void Promise.all([strategy.refetch(), operations.refetch()])} />
  if (!strategy.data || !operations.data) {
    return (
      <>
        <PageHeader title={t('title')} subtitle={t('subtitle')} />
        <Loader type="dots" />
      </>
    )
  }
  return <StrategyEditor key={strategy.data.version} strategy={strategy.data} operations={operations.data} onReload={() => void strategy.refetch()} />
}
