import { Button, Skeleton } from '@mantine/core'
import { useLocalStorage, useMediaQuery } from '@mantine/hooks'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { IconPlus } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DataGrid } from '../../ui/data-grid'
import { ErrorState } from '../../ui/error-state'
import { useFormat } from '../../ui/format'
import { PageHeader } from '../../ui/page-header'
import { useMay } from '../session/may'
import { FilterChips } from './chips'
import { useColumns, usuallyHidden } from './columns'
import { CreateCompany } from './create-company'
import { listRoute } from './feature'
import { NoCompanies } from './no-companies'
import { PhoneList } from './phone-list'
import { companiesQuery, countQuery, type Company } from './queries'
import { sortOf, withWhere, type CompanySearch } from './search'
import { Toolbar } from './toolbar'
import { useMayEdit } from './may-edit'

/** The list of all companies: found, narrowed, sorted, opened. */
export function CompaniesPage() {
  const { t } = useTranslation('company')
  const format = useFormat()
  const { hides } = useMay()
  const asked = listRoute.useSearch()
  // Whoever is not told what companies pay is given them by name.
  const search = asked.sort === undefined && hides('company.money') ? { ...asked, sort: 'name' } : asked
  const navigate = useNavigate({ from: '/companies' })
  const change = (next: CompanySearch) => void navigate({ search: next, replace: true })
  const [hidden, setHidden] = useLocalStorage<string[]>({ key: 'kaymak.companies.hidden', defaultValue: usuallyHidden, getInitialValueInEffect: false })
  const hiddenSet = useMemo(() => new Set(hidden), [hidden])
  const [creating, setCreating] = useState(false)
  const may = useMayEdit()
  const count = useQuery(countQuery(search))
  const narrowed = Boolean(search.q) || Boolean(search.where)
  return (
    <>
      <PageHeader title={t('title')} subtitle={count.data === undefined ? '…' : narrowed ? t('found', { count: count.data, shown: format.number(count.data) }) : t('total', { count: count.data, shown: format.number(count.data) })}>
        {may.edit && (
          <Button variant="filled" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setCreating(true)}>
            {t('create.button')}
          </Button>
        )}
      </PageHeader>
      <Toolbar search={search} onSearch={change} hidden={hiddenSet} onHidden={setHidden} />
      <FilterChips where={search.where ?? []} onWhere={(where) => change(withWhere(search, where))} />
      <Found search={search} onSearch={change} hidden={hiddenSet} total={count.data} onCreate={() => setCreating(true)} />
      <CreateCompany opened={creating} onClose={() => setCreating(false)} />
    </>
  )
}

interface FoundProps {
  search: CompanySearch
  onSearch: (search: CompanySearch) => void
  hidden: ReadonlySet<string>
  total: number | undefined
  onCreate: () => void
}

/** The rows: a grid on a desk, cards on a phone. */
function Found({ search, onSearch, hidden, total, onCreate }: FoundProps) {
  const { t } = useTranslation('company')
  const navigate = useNavigate()
  const phone = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false })
  const columns = useColumns()
  const { data, error, refetch, isPending, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(companiesQuery(search))
  const rows = useMemo(() => data?.pages.flatMap((page) => page?.items ?? []) ?? [], [data])
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (isPending) return <Skeleton height={480} />
  if (rows.length === 0) return <NoCompanies narrowed={Boolean(search.q) || Boolean(search.where)} onClear={() => onSearch({})} onCreate={onCreate} />
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
      <DataGrid
        key={JSON.stringify(search)}
        label={t('title')}
        columns={columns}
        hidden={hidden}
        rowKey={(row) => row.id}
        total={total}
        sort={sortOf(search)}
        onSort={({ id, desc }) => onSearch({ ...search, sort: desc ? `-${id}` : id })}
        height="calc(100dvh - 220px)"
        {...shared}
      />
    </>
  )
}
