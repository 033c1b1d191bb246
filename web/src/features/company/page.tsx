import { Button, Skeleton } from '@mantine/core'
import { useLocalStorage, useMediaQuery } from '@mantine/hooks'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { IconPlus } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DataGrid, type GridColumn } from '../../ui/data-grid'
import { ErrorState } from '../../ui/error-state'
import { useFormat } from '../../ui/format'
import { PageHeader } from '../../ui/page-header'
import type { ShownColumn } from '../list/columns-menu'
import { sizeOf } from '../list/match'
import { fieldsQuery } from '../custom/queries'
import { useMay } from '../session/may'
import { FilterChips } from './chips'
import { CompanyBulk } from './company-bulk'
import { CompanyViews } from './company-views'
import { useColumns, usuallyShown } from './columns'
import { CreateCompany } from './create-company'
import { listRoute } from './feature'
import { useMayEdit } from './may-edit'
import { NoCompanies } from './no-companies'
import { PhoneList } from './phone-list'
import { companiesQuery, countQuery, type Company } from './queries'
import { isNarrowed, sortOf, withMatch, withWhere, type CompanySearch } from './search'
import { Toolbar } from './toolbar'

/** Nothing chosen: the usual columns. */
const none: ShownColumn[] = []

/** The list of all companies: found, narrowed, sorted, opened, changed in place and in bulk. */
export function CompaniesPage() {
  const { t } = useTranslation('company')
  const format = useFormat()
  const { hides } = useMay()
  const asked = listRoute.useSearch()
  // Whoever is not told what companies pay is given them by name.
  const search = asked.sort === undefined && hides('company.money') ? { ...asked, sort: 'name' } : asked
  const navigate = useNavigate({ from: '/companies' })
  const change = (next: CompanySearch) => void navigate({ search: next, replace: true })
  const own = useQuery(fieldsQuery).data
  const usual = useMemo((): ShownColumn[] => [...usuallyShown, ...(own ?? []).filter(({ shown: where }) => where?.includes('list')).map(({ key }) => key)].map((id) => ({ id })), [own])
  const [kept, setShown] = useLocalStorage<ShownColumn[]>({ key: 'kaymak.companies.columns', defaultValue: none, getInitialValueInEffect: false })
  const [creating, setCreating] = useState(false)
  const may = useMayEdit()
  const columns = useColumns()
  const shown = useMemo(() => (kept.length > 0 ? kept : usual).filter(({ id }) => columns.some((column) => column.id === id)), [kept, usual, columns])
  const count = useQuery(countQuery(search))
  const narrowed = isNarrowed(search)
  return (
    <>
      <PageHeader title={t('title')} subtitle={count.data === undefined ? '…' : narrowed ? t('found', { count: count.data, shown: format.number(count.data) }) : t('total', { count: count.data, shown: format.number(count.data) })}>
        {may.edit && (
          <Button variant="filled" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setCreating(true)}>
            {t('create.button')}
          </Button>
        )}
      </PageHeader>
      <CompanyViews search={asked} onSearch={change} shown={shown} onShown={setShown} usual={usual} />
      <Toolbar key={search.view ?? ''} search={search} onSearch={change} columns={columns} shown={shown} onShown={setShown} />
      <FilterChips where={search.where ?? []} onWhere={(where) => change(withWhere(search, where))} built={sizeOf(search.match)} onUnbuild={() => change(withMatch(search, undefined))} />
      <Found search={search} onSearch={change} columns={columns} shown={shown} onShown={setShown} total={count.data} onCreate={() => setCreating(true)} />
      <CreateCompany opened={creating} onClose={() => setCreating(false)} />
    </>
  )
}

interface FoundProps {
  search: CompanySearch
  onSearch: (search: CompanySearch) => void
  columns: GridColumn<Company>[]
  shown: ShownColumn[]
  onShown: (shown: ShownColumn[]) => void
  total: number | undefined
  onCreate: () => void
}

/** The columns chosen, in their order and width. */
function chosen(columns: GridColumn<Company>[], shown: ShownColumn[]): GridColumn<Company>[] {
  return shown.flatMap(({ id, width }) => {
    const column = columns.find((one) => one.id === id)
    return column ? [width ? { ...column, width } : column] : []
  })
}

/** The rows: a grid on a desk, cards on a phone. */
function Found({ search, onSearch, columns, shown, onShown, total, onCreate }: FoundProps) {
  const { t } = useTranslation('company')
  const navigate = useNavigate()
  const phone = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false })
  const may = useMayEdit()
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const { data, error, refetch, isPending, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(companiesQuery(search))
  const rows = useMemo(() => data?.pages.flatMap((page) => page?.items ?? []) ?? [], [data])
  const visible = useMemo(() => chosen(columns, shown), [columns, shown])
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (isPending) return <Skeleton height={480} />
  if (rows.length === 0) return <NoCompanies narrowed={isNarrowed(search)} onClear={() => onSearch({ view: 'all' })} onCreate={onCreate} />
  const shared = {
    rows,
    onOpen: (row: Company) => void navigate({ to: '/companies/$companyId', params: { companyId: row.id } }),
    onEndReached: () => hasNextPage && !isFetchingNextPage && void fetchNextPage(),
  }
  const capped = data?.pages[0]?.capped && <p role="note">{t('capped')}</p>
  if (phone) {
    return (
      <>
        {capped}
        <PhoneList {...shared} />
      </>
    )
  }
  return (
    <>
      {capped}
      {may.edit && <CompanyBulk search={search} selected={selected} onSelect={setSelected} total={total} />}
      <DataGrid
        key={JSON.stringify(search)}
        label={t('title')}
        columns={visible}
        rowKey={(row) => row.id}
        total={total}
        sort={sortOf(search)}
        onSort={({ id, desc }) => onSearch({ ...search, sort: desc ? `-${id}` : id })}
        onWidth={(id, width) => onShown(shown.map((column) => (column.id === id ? { ...column, width } : column)))}
        {...(may.edit ? { selected, onSelect: setSelected } : {})}
        height="calc(100dvh - 260px)"
        {...shared}
      />
    </>
  )
}
