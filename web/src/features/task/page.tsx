import { Button, SegmentedControl, Select, Skeleton, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { IconPlus, IconSearch, IconSquareCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../ui/empty-state'
import { ErrorState } from '../../ui/error-state'
import { PageHeader } from '../../ui/page-header'
import { useMay } from '../session/may'
import { useSession } from '../session/queries'
import { tasksRoute } from './feature'
import { openTask } from './open'
import { dueQuery, peopleQuery, tasksQuery, type Task } from './queries'
import { withValue } from './search'
import { TaskLine } from './task-line'
import classes from './task.module.css'
import { TasksView } from './view'

/** What there is to do, by how soon. */
export function TasksPage() {
  const { t } = useTranslation('task')
  const { may } = useMay()
  const me = useSession().user?.id ?? ''
  const search = tasksRoute.useSearch()
  const navigate = useNavigate({ from: '/tasks' })
  const due = useQuery(dueQuery).data
  const people = useQuery(peopleQuery).data ?? []
  const tasks = useInfiniteQuery(tasksQuery(search, me))
  const rows = tasks.data?.pages.flatMap((page) => page?.items ?? []) ?? []
  const change = (name: 'q' | 'whose' | 'state', value: string | null) => void navigate({ search: withValue(search, name, value), replace: true })
  const ask = useDebouncedCallback((typed: string) => change('q', typed.trim()), 200)
  const add = may('create', 'task') && (
    <Button variant="filled" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => openTask()}>
      {t('add')}
    </Button>
  )
  return (
    <>
      <PageHeader title={t('title')} subtitle={due && (search.whose ?? me) === me && [t('dueOverdue', { count: due.overdue }), t('dueToday', { count: due.today })].join(' · ')}>
        {add}
      </PageHeader>
      <TasksView view="due">
        <TextInput type="search" aria-label={t('search')} placeholder={t('search')} leftSection={<IconSearch size={16} aria-hidden />} defaultValue={search.q ?? ''} onChange={(event) => ask(event.currentTarget.value)} />
        <Select aria-label={t('whose')} data={[{ value: 'all', label: t('everybody') }, ...people.map(({ id, name }) => ({ value: id, label: name }))]} value={search.whose ?? me} searchable allowDeselect={false} onChange={(id) => change('whose', id === me ? '' : id)} />
        <SegmentedControl aria-label={t('state.label')} data={(['open', 'done'] as const).map((value) => ({ value, label: t(`state.${value}`) }))} value={search.state ?? 'open'} onChange={(value) => change('state', value)} />
      </TasksView>
      {tasks.error && <ErrorState error={tasks.error} onRetry={() => void tasks.refetch()} />}
      {tasks.isPending && <Skeleton height={320} />}
      {tasks.data && rows.length === 0 && (
        <EmptyState icon={IconSquareCheck} title={t('empty.title')} text={t('empty.text')}>
          {add}
        </EmptyState>
      )}
      <Groups rows={rows} done={search.state === 'done'} names={search.whose ? new Map(people.map(({ id, name }) => [id, name])) : undefined} />
      {tasks.hasNextPage && (
        <Button loading={tasks.isFetchingNextPage} onClick={() => void tasks.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </>
  )
}

/** The tasks under the headings of how soon they are due. */
function Groups({ rows, done, names }: { rows: Task[]; done: boolean; names: Map<string, string> | undefined }) {
  const { t } = useTranslation('task')
  const groups = done ? [{ id: 'done', label: t('state.done'), tasks: rows }] : (['overdue', 'today', 'week', 'later', 'undated'] as const).map((id) => ({ id, label: t(`due.${id}`), tasks: rows.filter((task) => task.due === id) }))
  return groups
    .filter(({ tasks }) => tasks.length > 0)
    .map(({ id, label, tasks }) => (
      <section key={id} className={classes.group} aria-labelledby={`due-${id}`}>
        <h2 id={`due-${id}`} data-due={id}>
          {label}
        </h2>
        <ul className={classes.list}>
          {tasks.map((task) => (
            <TaskLine key={task.id} task={task} person={names?.get(task.assignee_id ?? '')} />
          ))}
        </ul>
      </section>
    ))
}
