import { Button, Skeleton } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { IconPlus } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { DataGrid } from '../../ui/data-grid'
import { ErrorState } from '../../ui/error-state'
import { useFormat } from '../../ui/format'
import { PageHeader } from '../../ui/page-header'
import { useMay } from '../session/may'
import { useColumns } from './columns'
import { CreateContact } from './create-contact'
import { listRoute } from './feature'
import { NoContacts } from './no-contacts'
import { PhoneList } from './phone-list'
import { contactsQuery, countQuery, type Contact } from './queries'
import { sortOf, withoutForm, type ContactSearch } from './search'
import { TakeCards } from './take-cards'
import { Toolbar } from './toolbar'

/** Everybody we talk to: found, narrowed, opened. */
export function ContactsPage() {
  const { t } = useTranslation('contact')
  const format = useFormat()
  const { may } = useMay()
  const search = listRoute.useSearch()
  const navigate = useNavigate({ from: '/contacts' })
  const change = (next: ContactSearch) => void navigate({ search: next, replace: true })
  const create = () => change({ ...search, create: true })
  const count = useQuery(countQuery(search))
  const narrowed = Boolean(search.q) || Boolean(search.where)
  const shown = { count: count.data ?? 0, shown: format.number(count.data ?? 0) }
  return (
    <>
      <PageHeader title={t('title')} subtitle={count.data === undefined ? '…' : narrowed ? t('found', shown) : t('total', shown)}>
        {may('create', 'contact') && (
          <>
            <TakeCards />
            <Button variant="filled" leftSection={<IconPlus size={16} aria-hidden />} onClick={create}>
              {t('create.button')}
            </Button>
          </>
        )}
      </PageHeader>
      <Toolbar search={search} onSearch={change} />
      <Found search={search} onSearch={change} total={count.data} onCreate={create} />
      <CreateContact opened={search.create ?? false} onClose={() => change(withoutForm(search))} />
    </>
  )
}

interface FoundProps {
  search: ContactSearch
  onSearch: (search: ContactSearch) => void
  total: number | undefined
  onCreate: () => void
}

/** The rows: a grid on a desk, cards on a phone. */
function Found({ search, onSearch, total, onCreate }: FoundProps) {
  const { t } = useTranslation('contact')
  const navigate = useNavigate()
  const phone = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false })
  const columns = useColumns()
  const { data, error, refetch, isPending, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(contactsQuery(search))
  const rows = useMemo(() => data?.pages.flatMap((page) => page?.items ?? []) ?? [], [data])
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (isPending) return <Skeleton height={480} />
  if (rows.length === 0) return <NoContacts narrowed={Boolean(search.q) || Boolean(search.where)} onClear={() => onSearch({})} onCreate={onCreate} />
  if (phone) return <PhoneList rows={rows} more={hasNextPage} busy={isFetchingNextPage} onMore={() => void fetchNextPage()} />
  return (
    <DataGrid
      key={JSON.stringify([search.q, search.where, search.sort])}
      label={t('title')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      total={total}
      sort={sortOf(search)}
      onSort={({ id, desc }) => onSearch({ ...search, sort: desc ? `-${id}` : id })}
      onOpen={(row: Contact) => void navigate({ to: '/contacts/$contactId', params: { contactId: row.id } })}
      onEndReached={() => hasNextPage && !isFetchingNextPage && void fetchNextPage()}
      height="calc(100dvh - 220px)"
    />
  )
}
