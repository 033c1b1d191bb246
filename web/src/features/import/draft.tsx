import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isStale } from '../../api/problem'
import { ErrorState } from '../../ui/error-state'
import { JobProgress } from '../../ui/job-progress'
import { Card } from '../../ui/stat-card'
import { VersionConflict } from '../../ui/version-conflict'
import { ColumnCard } from './column-card'
import { LandCard } from './land-card'
import { Notes } from './notes'
import { importQuery, refusalsQuery, useAdjust, type Import } from './queries'
import { ReadingCard } from './reading-card'
import { Refusals } from './refusals'

/** A file before it lands: how it is read, what its columns mean, what would happen. */
export function Draft({ draft }: { draft: Import }) {
  const { t } = useTranslation('import')
  const client = useQueryClient()
  const adjust = useAdjust(draft)
  const [checking, setChecking] = useState<string>()
  const checked = draft.counts.rows > 0
  const refusals = useQuery({ ...refusalsQuery(draft.id, draft.version), enabled: checked }).data ?? []
  const reload = () => void client.invalidateQueries({ queryKey: importQuery(draft.id).queryKey })
  const busy = adjust.isPending || checking !== undefined
  return (
    <>
      {(draft.state === 'failed' || draft.state === 'cancelled') && (
        <Card title={t('land.before')}>
          <JobProgress id={draft.job_id} />
        </Card>
      )}
      <ReadingCard draft={draft} busy={busy} onChange={adjust.mutate} />
      <Notes draft={draft} />
      <ColumnCard draft={draft} busy={busy} refusals={refusals} onChange={adjust.mutate} />
      {adjust.error && !isStale(adjust.error) && <ErrorState error={adjust.error} />}
      <VersionConflict error={adjust.error} onReload={reload} />
      <LandCard draft={draft} busy={adjust.isPending} checking={checking} onChange={adjust.mutate} onCheck={setChecking} />
      {checking && (
        <Card title={t('land.checking')}>
          <JobProgress
            id={checking}
            onOver={(job) => {
              if (job.state !== 'failed') setChecking(undefined)
              reload()
            }}
          />
        </Card>
      )}
      {checked && <Refusals imported={draft} refusals={refusals} />}
    </>
  )
}
