import { SegmentedControl, Skeleton, TextInput } from '@mantine/core'
import { useDebouncedCallback, useMediaQuery } from '@mantine/hooks'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { IconLayoutKanban, IconSearch } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { DataGrid, type GridColumn } from '../../ui/data-grid'
import { EmptyState } from '../../ui/empty-state'
import { ErrorState } from '../../ui/error-state'
import { useFormat } from '../../ui/format'
import { Day, Money } from '../../ui/quantity'
import classes from './deal.module.css'
import { tableRoute } from './feature'
import { CountedRows } from '../report/counted-rows'
import { DealsHead } from './head'
import { countQuery, dealsQuery, peopleQuery, pipelinesQuery, type Deal } from './queries'
import { sortOf, withValue } from './search'

/** Every deal, open and closed, found and sorted. */
export function TablePage() {
  const { t } = useTranslation('deal')
  const format = useFormat()
  const search = tableRoute.useSearch()
  const navigate = useNavigate({ from: '/deals/list' })
  const phone = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false })
  const columns = useColumns(phone)
  const count = useQuery(countQuery(search))
  const { data, error, refetch, isPending, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(dealsQuery(search))
  const rows = useMemo(() => data?.pages.flatMap((page) => page?.items ?? []) ?? [], [data])
  const change = (name: 'q' | 'outcome' | 'sort', value: string) => void navigate({ search: withValue(search, name, value), replace: true })
  const ask = useDebouncedCallback((typed: string) => change('q', typed.trim()), 200)
  const outcomes = ['all', 'open', 'won', 'lost'] as const
  return (
    <>
      <DealsHead view="list" search={search} subtitle={count.data === undefined ? '…' : t('total', { count: count.data, shown: format.number(count.data) })} />
      <div className={classes.toolbar}>
        <TextInput className={classes.search} type="search" aria-label={t('search')} placeholder={t('search')} leftSection={<IconSearch size={16} aria-hidden />} defaultValue={search.q ?? ''} onChange={(event) => ask(event.currentTarget.value)} />
        <SegmentedControl aria-label={t('field.outcome')} data={outcomes.map((value) => ({ value, label: t(`outcome.${value}`) }))} value={search.outcome ?? 'all'} onChange={(value) => change('outcome', value === 'all' ? '' : value)} />
        {search.where && <CountedRows onLeave={() => void navigate({ search: withValue({ ...search, where: [] }, 'sort', search.sort), replace: true })} />}
      </div>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {isPending && <Skeleton height={480} />}
      {!isPending && !error && (
        <DataGrid
          key={JSON.stringify(search)}
          label={t('title')}
          columns={columns}
          rows={rows}
          rowKey={(row) => row.id}
          total={count.data}
          sort={sortOf(search)}
          onSort={({ id, desc }) => change('sort', desc ? `-${id}` : id)}
          onOpen={(row) => void navigate({ to: '/deals/$dealId', params: { dealId: row.id } })}
          onEndReached={() => hasNextPage && !isFetchingNextPage && void fetchNextPage()}
          height="calc(100dvh - 270px)"
          empty={<EmptyState icon={IconLayoutKanban} title={t('empty.title')} text={t('empty.text')} />}
        />
      )}
    </>
  )
}

function useColumns(phone: boolean): GridColumn<Deal>[] {
  const { t } = useTranslation('deal')
  const format = useFormat()
  const people = new Map((useQuery(peopleQuery).data ?? []).map((one) => [one.id, one.name]))
  const stages = new Map((useQuery(pipelinesQuery).data ?? []).flatMap((one) => one.stages).map((one) => [one.id, one.name]))
  const money = (id: 'amount' | 'weighted'): GridColumn<Deal> => ({ id, header: t(`column.${id}`), width: 120, align: 'right', sortable: true, cell: (row) => (row.amount_hidden ? '' : <Money minor={row[id]} />) })
  const state = (row: Deal) => (row.outcome === 'open' ? (stages.get(row.stage_id) ?? '…') : t(`outcome.${row.outcome}`))
  const title: GridColumn<Deal> = { id: 'title', header: t('column.title'), width: phone ? 150 : 220, sortable: true, cell: (row) => <b>{row.title}</b> }
  if (phone) return [title, money('amount'), { id: 'stage', header: t('column.stage'), width: 110, cell: state }]
  return [
    title,
    { id: 'company', header: t('column.company'), width: 190, cell: (row) => row.company_name },
    { id: 'stage', header: t('column.stage'), width: 170, cell: state },
    money('amount'),
    { id: 'chance', header: t('chance'), width: 90, align: 'right', cell: (row) => format.percent(row.probability / 10_000) },
    money('weighted'),
    { id: 'expected_on', header: t('column.expected_on'), width: 130, align: 'right', sortable: true, cell: (row) => <Day date={row.expected_on} /> },
    { id: 'closed_on', header: t('column.closed_on'), width: 130, align: 'right', sortable: true, cell: (row) => <Day date={row.closed_on} /> },
    { id: 'owner', header: t('column.owner'), width: 160, cell: (row) => people.get(row.owner_id ?? '') ?? '' },
    { id: 'created_at', header: t('column.created_at'), width: 130, align: 'right', sortable: true, cell: (row) => <Day date={row.created_at.slice(0, 10)} /> },
  ]
}
