import { Button, Group, Progress, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { codeText } from '../api/problem'
import { ErrorState } from './error-state'
import { useFormat } from './format'
import { isOver, jobQuery, useCancelJob, type Job } from './job-queries'

interface Props {
  id: string
  /** Called once when the job is over, in whatever way. */
  onOver?: (job: Job) => void
}

/** Long work: how far it is, and a way to stop it. */
export function JobProgress({ id, onOver }: Props) {
  const { t } = useTranslation('common')
  const { data: job, error, refetch } = useQuery(jobQuery(id))
  const cancel = useCancelJob(id)
  const over = job !== undefined && isOver(job)
  const tell = useEffectEvent(() => job && onOver?.(job))
  useEffect(() => {
    if (over) tell()
  }, [over])
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!job) return <Progress value={100} animated aria-label={t('job.state.queued')} />
  return (
    <Stack gap={6} w="100%">
      <Line job={job} />
      {job.problem && (
        <Text size="sm" c="red" role="alert">
          {codeText(job.problem.code, job.problem.params ?? {}, job.problem.message)}
        </Text>
      )}
      {!over && (
        <Group>
          <Button size="xs" onClick={() => cancel.mutate()} loading={cancel.isPending}>
            {t('action.cancel')}
          </Button>
        </Group>
      )}
    </Stack>
  )
}

const colors: Record<Job['state'], string> = { queued: 'gray', running: 'accent', done: 'green', failed: 'red', cancelled: 'gray' }

function Line({ job }: { job: Job }) {
  const { t } = useTranslation('common')
  const format = useFormat()
  const share = job.total > 0 ? Math.min(1, job.done / job.total) : 0
  const counted = job.total > 0 && t('job.counted', { done: format.number(job.done), total: format.number(job.total) })
  const value = job.state === 'done' ? 100 : share * 100
  return (
    <>
      <Group justify="space-between" gap="xs" aria-live="polite">
        <Text fw={600}>{t(`job.state.${job.state}`)}</Text>
        <Text size="xs" c="dimmed">
          {counted}
        </Text>
      </Group>
      <Progress value={job.total > 0 || isOver(job) ? value : 100} animated={job.state === 'running'} color={colors[job.state]} aria-label={t('job.label')} />
    </>
  )
}
