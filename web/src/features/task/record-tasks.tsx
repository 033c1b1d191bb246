import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../../ui/error-state'
import { Card } from '../../ui/stat-card'
import { useMay } from '../session/may'
import { openTask } from './open'
import { peopleQuery, recordTasksQuery, type Subject } from './queries'
import { TaskLine } from './task-line'
import classes from './task.module.css'

/** The open tasks about a company, a contact or a deal. A new one is about the others named too. */
export function RecordTasks({ subject, name, company }: { subject: Subject; name: string; company?: { id: string; name: string } | undefined }) {
  const { t } = useTranslation('task')
  const { may } = useMay()
  const { data, error, refetch } = useQuery(recordTasksQuery(subject))
  const people = new Map((useQuery(peopleQuery).data ?? []).map(({ id, name: person }) => [id, person]))
  const add = may('create', 'task') && (
    <Button size="xs" leftSection={<IconPlus size={14} aria-hidden />} onClick={() => openTask({ ...(company ? { company } : {}), [subject.noun]: { id: subject.id, name } })}>
      {t('add')}
    </Button>
  )
  return (
    <Card title={t('title')} actions={add}>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data?.items.length === 0 && <p className={classes.small}>{t('companyNone')}</p>}
      <ul className={classes.list}>
        {data?.items.map((task) => (
          <TaskLine key={task.id} task={task} person={people.get(task.assignee_id ?? '')} on={subject.noun} />
        ))}
      </ul>
    </Card>
  )
}
