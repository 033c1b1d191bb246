import { Button, Select, Skeleton } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { IconPlus } from '@tabler/icons-react'
import { useMemo, type ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../ui/empty-state'
import { ErrorState } from '../../ui/error-state'
import { useFormat } from '../../ui/format'
import { PageHeader } from '../../ui/page-header'
import { ListGrid, ListTools, useShown } from '../list/list-screen'
import { CountedRows } from '../report/counted-rows'
import { useMay } from '../session/may'
import classes from './activity.module.css'
import { CompanyLink, DoneButton, State } from './cells'
import { activitiesRoute } from './feature'
import { useActivityList } from './list-declaration'
import { openLog } from './log'
import { useOperationLabel, useOperations, usePeople } from './names'
import { activitiesQuery, countQuery, useForgetActivities, type Activity } from './queries'
import { outcomes, periods, readSearch, sortOf, states, type ActivitySearch } from './search'

/** What was done and is planned: one's own at first, of others where one may see it. */
export function ActivitiesPage() {
  const { t } = useTranslation('activity')
  const format = useFormat()
  const { may } = useMay()
  const search = activitiesRoute.useSearch()
  const count = useQuery(countQuery(search)).data
  const navigate = useNavigate({ from: '/activities' })
  const phone = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false })
  const list = useActivityList(search)
  const [shown, setShown] = useShown(list)
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
      <ListTools list={list} search={search} onSearch={(next: ActivitySearch) => void navigate({ search: next, replace: true })} cleared={{}} sort={sortOf(search)} shown={shown} onShown={setShown} phone={phone} />
      <Found search={search} total={count} phone={phone} list={list} shown={shown} onShown={setShown} />
    </>
  )
}

function Narrow({ search }: { search: ActivitySearch }) {
  const { t } = useTranslation('activity')
  const navigate = useNavigate({ from: '/activities' })
  const operations = useOperations()
  const people = usePeople()
  const choice = (field: 'person' | 'state' | 'within' | 'operation' | 'outcome', data: { value: string; label: string }[]) => (
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

interface FoundProps extends Pick<ComponentProps<typeof ListGrid<Activity>>, 'list' | 'shown' | 'onShown'> {
  search: ActivitySearch
  total: number | undefined
  phone: boolean
}

function Found({ search, total, phone, ...shape }: FoundProps) {
  const { t } = useTranslation('activity')
  const navigate = useNavigate({ from: '/activities' })
  const forget = useForgetActivities()
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
  return (
    <ListGrid
      key={JSON.stringify(search)}
      {...shape}
      search={search}
      label={t('title')}
      rows={rows}
      rowKey={(row) => row.id}
      total={total}
      sort={sortOf(search)}
      onSort={({ desc }) => void navigate({ search: { ...search, sort: desc ? '-start_at' : 'start_at' }, replace: true })}
      onOpen={(activity) => openLog({ activity })}
      onEndReached={more}
      onChanged={() => void forget()}
      height="calc(100dvh - 310px)"
    />
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
