import { Button, Select, Skeleton } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { IconCheck, IconPlus } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { DataGrid, type GridColumn } from '../../ui/data-grid'
import { EmptyState } from '../../ui/empty-state'
import { ErrorState } from '../../ui/error-state'
import { useFormat } from '../../ui/format'
import { PageHeader } from '../../ui/page-header'
import { MinutesText } from '../../ui/quantity'
import { CountedRows } from '../report/counted-rows'
import { useMay } from '../session/may'
import classes from './activity.module.css'
import { activitiesRoute } from './feature'
import { openLog } from './log'
import { useOperationLabel, useOperations, usePeople, usePersonNames } from './names'
import { activitiesQuery, countQuery, type Activity } from './queries'
import { outcomes, periods, readSearch, states, type ActivitySearch } from './search'

/** What was done and is planned: one's own at first, of others where one may see it. */
export function ActivitiesPage() {
  const { t } = useTranslation('activity')
  const format = useFormat()
  const { may } = useMay()
  const search = activitiesRoute.useSearch()
  const count = useQuery(countQuery(search)).data
  return (
    <>
      <PageHeader title={t('title')} subtitle={count === undefined ? '…' : t('total', { count, shown: format.number(count) })}>
        {may('create', 'activity') && (
          <>
            <Button onClick={() => openLog({ plan: true })}>{t('timeline.plan')}</Button>
            <Button variant="filled" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => openLog()}>
              {t('timeline.log')}
            </Button>
          </>
        )}
      </PageHeader>
      <Narrow search={search} />
      <Found search={search} total={count} />
    </>
  )
}

function Narrow({ search }: { search: ActivitySearch }) {
  const { t } = useTranslation('activity')
  const navigate = useNavigate({ from: '/activities' })
  const operations = useOperations()
  const people = usePeople()
  const choice = (field: Exclude<keyof ActivitySearch, 'sort' | 'where'>, data: { value: string; label: string }[]) => (
    <Select
      aria-label={t(`filter.${field}`)}
      placeholder={t(`filter.${field}`)}
      clearable
      searchable={data.length > 9}
      data={data}
      value={search[field] ?? null}
      onChange={(value) => {
        const { [field]: _, ...rest } = search
        void navigate({ search: (value ? { ...rest, [field]: value } : rest) as ActivitySearch, replace: true })
      }}
    />
  )
  return (
    <div className={classes.tools}>
      {choice('person', [{ value: 'me', label: t('filter.me') }, { value: 'team', label: t('filter.team') }, ...people])}
      {choice('state', states.map((state) => ({ value: state, label: t(`state.${state}`) })))}
      {choice('within', periods.map(({ value, label }) => ({ value, label: t(label) })))}
      {choice('operation', operations.map(({ id, label }) => ({ value: id, label })))}
      {choice('outcome', outcomes.map((outcome) => ({ value: outcome, label: t(`outcome.${outcome}`) })))}
      {search.where && <CountedRows onLeave={() => void navigate({ search: readSearch({ ...search, where: undefined }), replace: true })} />}
    </div>
  )
}

function Found({ search, total }: { search: ActivitySearch; total: number | undefined }) {
  const { t } = useTranslation('activity')
  const navigate = useNavigate({ from: '/activities' })
  const phone = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false })
  const columns = useColumns()
  const { data, error, refetch, isPending, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(activitiesQuery(search))
  const rows = useMemo(() => data?.pages.flatMap((page) => page?.items ?? []) ?? [], [data])
  const more = () => hasNextPage && !isFetchingNextPage && void fetchNextPage()
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (isPending) return <Skeleton height={480} />
  if (rows.length === 0) {
    return (
      <EmptyState title={t('empty.title')} text={t('empty.text')}>
        <Button variant="filled" onClick={() => openLog()}>
          {t('timeline.log')}
        </Button>
      </EmptyState>
    )
  }
  if (phone) {
    return (
      <>
        <ul className={classes.phoneList}>
          {rows.map((row) => (
            <PhoneCard key={row.id} row={row} />
          ))}
        </ul>
        {hasNextPage && (
          <Button loading={isFetchingNextPage} onClick={more}>
            {t('timeline.more')}
          </Button>
        )}
      </>
    )
  }
  const sort = search.sort ?? '-start_at'
  return (
    <DataGrid
      key={JSON.stringify(search)}
      label={t('title')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      total={total}
      sort={{ id: 'start_at', desc: sort === '-start_at' }}
      onSort={({ desc }) => void navigate({ search: { ...search, sort: desc ? '-start_at' : 'start_at' }, replace: true })}
      onOpen={(activity) => openLog({ activity })}
      onEndReached={more}
      height="calc(100dvh - 220px)"
    />
  )
}

function State({ row }: { row: Activity }) {
  const { t } = useTranslation('activity')
  return (
    <span className={classes.state} data-state={row.state}>
      <i aria-hidden />
      {row.state === 'done' && !row.reached ? t('notReached') : t(`state.${row.state}`)}
    </span>
  )
}

/** A planned one is done with one click: what came of it is asked in the dialog. */
function DoneButton({ row }: { row: Activity }) {
  const { t } = useTranslation('activity')
  if (row.state !== 'planned') return null
  return (
    <Button
      size="compact-xs"
      leftSection={<IconCheck size={13} aria-hidden />}
      onClick={(event) => {
        event.stopPropagation()
        openLog({ activity: row, done: true })
      }}
    >
      {t('list.done')}
    </Button>
  )
}

function useColumns(): GridColumn<Activity>[] {
  const { t } = useTranslation('activity')
  const format = useFormat()
  const label = useOperationLabel()
  const people = usePersonNames()
  return [
    { id: 'company', header: t('list.company'), width: 220, cell: (row) => <CompanyLink row={row} /> },
    { id: 'start_at', header: t('list.start_at'), width: 196, sortable: true, cell: (row) => format.instant(row.start_at) },
    { id: 'operation', header: t('list.operation'), width: 170, cell: (row) => label(row.operation_id) },
    { id: 'state', header: t('list.state'), width: 130, cell: (row) => <State row={row} /> },
    { id: 'done', header: '', width: 110, cell: (row) => <DoneButton row={row} /> },
    { id: 'minutes', header: t('list.minutes'), width: 100, align: 'right', cell: (row) => <MinutesText minutes={row.minutes} /> },
    { id: 'outcome', header: t('list.outcome'), width: 150, cell: (row) => (row.outcome ? t(`outcome.${row.outcome}`) : row.outcome_text) },
    { id: 'persons', header: t('list.persons'), width: 170, cell: (row) => people(row.person_ids) },
    { id: 'note', header: t('list.note'), width: 260, cell: (row) => row.note },
  ]
}

function CompanyLink({ row }: { row: Activity }) {
  return (
    <Link to="/companies/$companyId" params={{ companyId: row.company_id }} onClick={(event) => event.stopPropagation()}>
      {row.company_name}
    </Link>
  )
}

function PhoneCard({ row }: { row: Activity }) {
  const format = useFormat()
  const label = useOperationLabel()
  const { t } = useTranslation('activity')
  return (
    <li className={classes.phoneCard}>
      <CompanyLink row={row} />
      <span className={classes.entry}>
        <button type="button" className={classes.open} onClick={() => openLog({ activity: row })}>
          {label(row.operation_id)}
        </button>
        <State row={row} />
      </span>
      <span className={classes.small}>{[format.instant(row.start_at), format.minutes(row.minutes), row.outcome && t(`outcome.${row.outcome}`)].filter(Boolean).join(' · ')}</span>
      {row.note && <span>{row.note}</span>}
      <DoneButton row={row} />
    </li>
  )
}
