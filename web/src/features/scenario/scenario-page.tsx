import { Loader } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../../ui/error-state'
import { PageHeader } from '../../ui/page-header'
import { ScenarioEditor } from './editor'
import { scenarioRoute } from './feature'
import { scenarioQuery } from './queries'

export function ScenarioPage() {
  const { t } = useTranslation('scenario')
  const { scenarioId } = scenarioRoute.useParams()
  const { data: scenario, error, refetch } = useQuery(scenarioQuery(scenarioId))
  if (scenario) return <ScenarioEditor key={`${scenario.id} ${scenario.version}`} scenario={scenario} onReload={() => void refetch()} />
  return (
    <>
      <PageHeader title={t('title')} />
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Loader type="dots" />}
    </>
  )
}
