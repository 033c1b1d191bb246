import { Button, Skeleton, TextInput } from '@mantine/core'
import { useDebouncedCallback, useMediaQuery } from '@mantine/hooks'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { IconPlus, IconSearch, IconSquareCheck } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../ui/empty-state'
import { ErrorState } from '../../ui/error-state'
import { useFormat } from '../../ui/format'
import { PageHeader } from '../../ui/page-header'
import { ListGrid, ListTools, useShown } from '../list/list-screen'
import { useMay } from '../session/may'
import { tableRoute } from './feature'
import { useTaskList } from './list-declaration'
import { openTask } from './open'
import { countQuery, tableQuery, useForgetTasks } from './queries'
import { sortOf, type TableSearch } from './search'
import { TasksView } from './view'

/** Every task that one may see, found, sorted and changed together. */
export function TaskTablePage() {
  const { t } = useTranslation('task')
  const format = useFormat()
  const { may } = useMay()
  const search = tableRoute.useSearch()
  const navigate = useNavigate({ from: '/tasks/list' })
  const phone = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false })
  const list = useTaskList(phone)
  const [shown, setShown] = useShown(list, phone)
  const forget = useForgetTasks()
  const count = useQuery(countQuery(search)).data
  const { data, error, refetch, isPending, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(tableQuery(search))
  const rows = useMemo(() => data?.pages.flatMap((page) => page?.items ?? []) ?? [], [data])
  const go = (next: TableSearch) => void navigate({ search: next, replace: true })
  const ask = useDebouncedCallback((typed: string) => {
    const next = { ...search, q: typed.trim() }
    if (next.q === '') Reflect.deleteProperty(next, 'q')
    go(next)
  }, 200)
  return (
    <>
      <PageHeader title={t('title')} subtitle={count === undefined ? '…' : t('total', { count, shown: format.number(count) })}>
        {may('create', 'task') && (
          <Button variant="filled" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => openTask()}>
            {t('add')}
          </Button>
        )}
      </PageHeader>
      <TasksView view="list">
        <TextInput key={search.view ?? ''} type="search" aria-label={t('search')} placeholder={t('search')} leftSection={<IconSearch size={16} aria-hidden />} defaultValue={search.q ?? ''} onChange={(event) => ask(event.currentTarget.value)} />
      </TasksView>
      <ListTools list={list} search={search} onSearch={go} cleared={{}} sort={sortOf(search)} shown={shown} onShown={setShown} phone={phone} />
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {isPending && <Skeleton height={480} />}
      {!isPending && !error && rows.length === 0 && <EmptyState icon={IconSquareCheck} title={t('empty.title')} text={t('empty.text')} />}
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
          total={count}
          sort={sortOf(search)}
          onSort={({ id, desc }) => go({ ...search, sort: desc ? `-${id}` : id })}
          onOpen={(task) => openTask({ task })}
          onEndReached={() => hasNextPage && !isFetchingNextPage && void fetchNextPage()}
          height="calc(100dvh - 300px)"
        />
      )}
    </>
  )
}
