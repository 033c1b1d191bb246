import { Alert, Button, Group, Modal, Skeleton, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../../ui/error-state'
import { useFormat } from '../../ui/format'
import { JobProgress } from '../../ui/job-progress'
import { notifyDone } from '../../ui/notify'
import { MoveMatrix } from './move-matrix'
import { movementQuery, useApply, useCardsChanged, type Question } from './queries'

interface Props {
  question: Question
  onClose: () => void
}

/** Shows what would change on the cards, then changes it as a job. */
export function ApplyDialog({ question, onClose }: Props) {
  const { t } = useTranslation('analysis')
  const apply = useApply()
  const changed = useCardsChanged()
  return (
    <Modal opened onClose={onClose} title={t('apply.title')} size="xl" closeButtonProps={{ 'aria-label': t('common:action.close') }}>
      {apply.data ? (
        <Stack>
          <JobProgress
            id={apply.data.job_id}
            onOver={(job) => {
              void changed()
              if (job.state === 'done') notifyDone(t('apply.done'))
            }}
          />
          <Text c="dimmed">{t('apply.leave')}</Text>
        </Stack>
      ) : (
        <Stack>
          <Changes question={question} />
          {apply.error && <ErrorState error={apply.error} />}
          <Group justify="flex-end">
            <Button onClick={onClose}>{t('common:action.cancel')}</Button>
            <Button variant="filled" loading={apply.isPending} onClick={() => apply.mutate(question)}>
              {t('apply.go')}
            </Button>
          </Group>
        </Stack>
      )}
    </Modal>
  )
}

function Changes({ question }: { question: Question }) {
  const { t } = useTranslation('analysis')
  const format = useFormat()
  const { data, error, refetch } = useQuery(movementQuery(question))
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton height={180} />
  const all = data.reduce((sum, move) => sum + move.companies, 0)
  const moving = data.filter((move) => move.from !== move.to).reduce((sum, move) => sum + move.companies, 0)
  const filtered = Object.values(question.filter ?? {}).some((list) => list.length > 0)
  return (
    <>
      <Text>{t('apply.changes', { count: moving, of: format.number(all) })}</Text>
      {filtered && <Alert color="yellow">{t('apply.filtered')}</Alert>}
      <MoveMatrix moves={data} measure={question.measure} />
      <Text c="dimmed">{t('apply.note')}</Text>
    </>
  )
}
