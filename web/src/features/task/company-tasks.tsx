import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../../ui/error-state'
import { Card } from '../../ui/stat-card'
import { useMay } from '../session/may'
import { openTask } from './open'
import { companyTasksQuery, peopleQuery } from './queries'
import { TaskLine } from './task-line'
import classes from './task.module.css'

/** The open tasks about a company. */
export function CompanyTasks({ company }: { company: { id: string; name: string } }) {
  const { t } = useTranslation('task')
  const { may } = useMay()
  const { data, error, refetch } = useQuery(companyTasksQuery(company.id))
  const people = new Map((useQuery(peopleQuery).data ?? []).map(({ id, name }) => [id, name]))
  const add = may('create', 'task') && (
    <Button size="xs" leftSection={<IconPlus size={14} aria-hidden />} onClick={() => openTask({ company: { id: company.id, name: company.name } })}>
      {t('add')}
    </Button>
  )
  return (
    <Card title={t('title')} actions={add}>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data?.items.length === 0 && <p className={classes.small}>{t('companyNone')}</p>}
      <ul className={classes.list}>
        {data?.items.map((task) => (
          <TaskLine key={task.id} task={task} person={people.get(task.assignee_id ?? '')} onCard />
        ))}
      </ul>
    </Card>
  )
}
