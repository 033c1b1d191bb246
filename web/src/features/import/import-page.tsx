import { Loader } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../../ui/error-state'
import { useFormat } from '../../ui/format'
import { JobProgress } from '../../ui/job-progress'
import { PageHeader } from '../../ui/page-header'
import { Card } from '../../ui/stat-card'
import { Draft } from './draft'
import classes from './import.module.css'
import { importQuery, type Import } from './queries'
import { Result } from './result'
import { StateBadge } from './state-badge'
import { useSize } from './use-size'

const route = getRouteApi('/app/import/$id')

/** One import: a draft to correct, work under way, or its result. */
export function OneImportPage() {
  const { t } = useTranslation('import')
  const { id } = route.useParams()
  const size = useSize()
  const format = useFormat()
  const { data, error, refetch } = useQuery(importQuery(id))
  return (
    <div className={classes.page}>
      <PageHeader title={data?.file_name ?? t('title')} subtitle={data && t('file.subtitle', { count: data.rows, rows: format.number(data.rows), size: size(data.file_size) })}>
        {data && <StateBadge state={data.state} />}
      </PageHeader>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loader type="dots" />}
      {data && <Stage imported={data} />}
    </div>
  )
}

function Stage({ imported }: { imported: Import }) {
  const client = useQueryClient()
  switch (imported.state) {
    case 'running':
    case 'undoing':
      return (
        <Card>
          <JobProgress id={imported.job_id} onOver={() => void client.invalidateQueries()} />
        </Card>
      )
    case 'done':
    case 'undone':
      return <Result imported={imported} />
    default:
      return <Draft draft={imported} />
  }
}
