import { Button, Skeleton } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { IconPlus } from '@tabler/icons-react'
import { useMemo, type ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../../ui/error-state'
import { useFormat } from '../../ui/format'
import { PageHeader } from '../../ui/page-header'
import { ListGrid, ListTools, useShown } from '../list/list-screen'
import { sizeOf } from '../list/match'
import { useMay } from '../session/may'
import { CreateContact } from './create-contact'
import { listRoute } from './feature'
import { useContactList } from './list-declaration'
import { NoContacts } from './no-contacts'
import { PhoneList } from './phone-list'
import { contactsQuery, countQuery, useForgetContacts, type Contact } from './queries'
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
  const narrowed = isNarrowed(search)
  const list = useContactList()
  const [columns, setColumns] = useShown(list)
  const phone = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false })
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
      <Toolbar key={search.view ?? ''} search={search} onSearch={change} />
      <ListTools list={list} search={search} onSearch={change} cleared={{}} sort={sortOf(search)} shown={columns} onShown={setColumns} phone={phone} />
      <Found search={search} onSearch={change} total={count.data} onCreate={create} list={list} shown={columns} onShown={setColumns} phone={phone} />
      <CreateContact opened={search.create ?? false} onClose={() => change(withoutForm(search))} />
    </>
  )
}

interface FoundProps extends Pick<ComponentProps<typeof ListGrid<Contact>>, 'list' | 'shown' | 'onShown'> {
  search: ContactSearch
  onSearch: (search: ContactSearch) => void
  total: number | undefined
  onCreate: () => void
  phone: boolean
}

function isNarrowed(search: ContactSearch): boolean {
  return Boolean(search.q) || Boolean(search.where) || sizeOf(search.match) > 0
}

/** The rows: a grid on a desk, cards on a phone. */
function Found({ search, onSearch, total, onCreate, phone, ...shape }: FoundProps) {
  const { t } = useTranslation('contact')
  const navigate = useNavigate()
  const forget = useForgetContacts()
  const { data, error, refetch, isPending, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(contactsQuery(search))
  const rows = useMemo(() => data?.pages.flatMap((page) => page?.items ?? []) ?? [], [data])
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (isPending) return <Skeleton height={480} />
  if (rows.length === 0) return <NoContacts narrowed={isNarrowed(search)} onClear={() => onSearch({ view: 'all' })} onCreate={onCreate} />
  const capped = data?.pages[0]?.capped && <p role="note">{t('capped')}</p>
  if (phone) {
    return (
      <>
        {capped}
        <PhoneList rows={rows} more={hasNextPage} busy={isFetchingNextPage} onMore={() => void fetchNextPage()} />
      </>
    )
  }
  return (
    <>
      {capped}
      <ListGrid
        key={JSON.stringify([search.q, search.where, search.match, search.sort])}
        {...shape}
        search={search}
        label={t('title')}
        rows={rows}
        rowKey={(row) => row.id}
        total={total}
        sort={sortOf(search)}
        onSort={({ id, desc }) => onSearch({ ...search, sort: desc ? `-${id}` : id })}
        onOpen={(row: Contact) => void navigate({ to: '/contacts/$contactId', params: { contactId: row.id } })}
        onEndReached={() => hasNextPage && !isFetchingNextPage && void fetchNextPage()}
        onChanged={() => void forget()}
        height="calc(100dvh - 300px)"
      />
    </>
  )
}
