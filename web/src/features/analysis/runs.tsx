import { Badge, Button, Group, Skeleton, Text } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../ui/empty-state'
import { ErrorState } from '../../ui/error-state'
import { useFormat } from '../../ui/format'
import { JobProgress } from '../../ui/job-progress'
import { notifyDone } from '../../ui/notify'
import classes from './analysis.module.css'
import { runsQuery, useCardsChanged, useUndo, type Run } from './queries'
import { addDays, hasCuts } from './question'

const colors: Record<Run['state'], string> = { running: 'accent', applied: 'green', undone: 'gray', failed: 'red', cancelled: 'gray' }

/** Analyses applied to the cards, newest first; the latest can be undone. */
export function Runs({ mayUndo }: { mayUndo: boolean }) {
  const { t } = useTranslation('analysis')
  const { data, error, refetch, isPending, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(runsQuery)
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (isPending) return <Skeleton height={160} />
  const runs = data.pages.flatMap((page) => page.items)
  if (runs.length === 0) return <EmptyState title={t('runs.none')} text={t('runs.noneText')} />
  return (
    <div>
      {runs.map((run) => (
        <RunLine key={run.id} run={run} mayUndo={mayUndo} />
      ))}
      {hasNextPage && (
        <Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('runs.more')}
        </Button>
      )}
    </div>
  )
}

function RunLine({ run, mayUndo }: { run: Run; mayUndo: boolean }) {
  const { t } = useTranslation('analysis')
  const format = useFormat()
  const changed = useCardsChanged()
  const undo = useUndo()
  const [over, setOver] = useState(false)
  const { question } = run
  const job = undo.data && !over ? undo.data.job_id : run.state === 'running' ? run.job_id : undefined
  const cuts = [question.cut_a, question.cut_b].map((cut) => format.percent((cut ?? 0) / 10_000, 2)).join(' / ')
  const method = question.method ?? 'share'
  const rule = [method !== 'share' && t(`method.${method}`), hasCuts(method) && cuts, hasCuts(method) && t(`boundary.${question.boundary ?? 'crossing'}`)]
  const filtered = Object.values(question.filter ?? {}).some((list) => list.length > 0)
  return (
    <article className={classes.run}>
      <div className={classes.runHead}>
        <Text fw={600}>
          {format.date(question.from)} – {format.date(addDays(question.to, -1))}
        </Text>
        <Group gap="xs">
          <Badge color={colors[run.state]}>{t(`state.${run.state}`)}</Badge>
          {run.undoable && mayUndo && !job && (
            <Button size="compact-sm" loading={undo.isPending} onClick={() => undo.mutate(run.id)}>
              {t('runs.undo')}
            </Button>
          )}
        </Group>
      </div>
      <Text c="dimmed">
        {[t(`measure.${question.measure}`), ...rule, filtered && t('runs.filtered')].filter(Boolean).join(' · ')}
      </Text>
      {run.groups.length > 0 && (
        <Text>
          {run.groups.filter((one) => one.companies > 0).map((one) => `${one.group}: ${format.number(one.companies)}`).join(' · ')} · {t('runs.moved', { count: run.moved })}
        </Text>
      )}
      <Text size="xs" c="dimmed">
        {format.instant(run.finished_at ?? run.created_at)}
      </Text>
      {undo.error && <ErrorState error={undo.error} />}
      {job && (
        <JobProgress
          id={job}
          onOver={(ended) => {
            setOver(true)
            void changed()
            if (ended.state === 'done' && undo.data) notifyDone(t('runs.undone'))
          }}
        />
      )}
    </article>
  )
}
