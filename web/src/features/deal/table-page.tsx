import { SegmentedControl, Skeleton, TextInput } from '@mantine/core'
import { useDebouncedCallback, useMediaQuery } from '@mantine/hooks'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { IconLayoutKanban, IconSearch } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../ui/empty-state'
import { ErrorState } from '../../ui/error-state'
import { useFormat } from '../../ui/format'
import { ListGrid, ListTools, useShown } from '../list/list-screen'
import classes from './deal.module.css'
import { tableRoute } from './feature'
import { CountedRows } from '../report/counted-rows'
import { DealsHead } from './head'
import { useDealList } from './list-declaration'
import { countQuery, dealsQuery, useForgetDeals } from './queries'
import { sortOf, withValue, type DealSearch } from './search'

/** Every deal, open and closed, found and sorted. */
export function TablePage() {
  const { t } = useTranslation('deal')
  const format = useFormat()
  const search = tableRoute.useSearch()
  const navigate = useNavigate({ from: '/deals/list' })
  const phone = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false })
  const list = useDealList(search, phone)
  const [shown, setShown] = useShown(list, phone)
  const forget = useForgetDeals()
  const count = useQuery(countQuery(search))
  const { data, error, refetch, isPending, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(dealsQuery(search))
  const rows = useMemo(() => data?.pages.flatMap((page) => page?.items ?? []) ?? [], [data])
  const go = (next: DealSearch) => void navigate({ search: next, replace: true })
  const change = (name: 'q' | 'outcome' | 'sort', value: string) => go(withValue(search, name, value))
  const ask = useDebouncedCallback((typed: string) => change('q', typed.trim()), 200)
  const outcomes = ['all', 'open', 'won', 'lost'] as const
  return (
    <>
      <DealsHead view="list" search={search} subtitle={count.data === undefined ? '…' : t('total', { count: count.data, shown: format.number(count.data) })} />
      <div className={classes.toolbar}>
        <TextInput key={search.view ?? ''} className={classes.search} type="search" aria-label={t('search')} placeholder={t('search')} leftSection={<IconSearch size={16} aria-hidden />} defaultValue={search.q ?? ''} onChange={(event) => ask(event.currentTarget.value)} />
        <SegmentedControl aria-label={t('field.outcome')} data={outcomes.map((value) => ({ value, label: t(`outcome.${value}`) }))} value={search.outcome ?? 'all'} onChange={(value) => change('outcome', value === 'all' ? '' : value)} />
        {search.where && <CountedRows onLeave={() => void navigate({ search: withValue({ ...search, where: [] }, 'sort', search.sort), replace: true })} />}
      </div>
      <ListTools list={list} search={search} onSearch={go} cleared={{}} sort={sortOf(search)} shown={shown} onShown={setShown} phone={phone} />
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {isPending && <Skeleton height={480} />}
      {!isPending && !error && rows.length === 0 && <EmptyState icon={IconLayoutKanban} title={t('empty.title')} text={t('empty.text')} />}
      {!isPending && !error && rows.length > 0 && (
        <ListGrid
          key={JSON.stringify(search)}
          list={list}
          search={search}
          shown={shown}
          onShown={setShown}
          onChanged={() => void forget()}
          label={t('title')}
          rows={rows}
          rowKey={(row) => row.id}
          total={count.data}
          sort={sortOf(search)}
          onSort={({ id, desc }) => change('sort', desc ? `-${id}` : id)}
          onOpen={(row) => void navigate({ to: '/deals/$dealId', params: { dealId: row.id } })}
          onEndReached={() => hasNextPage && !isFetchingNextPage && void fetchNextPage()}
          height="calc(100dvh - 330px)"
        />
      )}
    </>
  )
}
