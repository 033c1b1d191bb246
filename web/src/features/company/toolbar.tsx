import { Button, CloseButton, Kbd, Select, TextInput } from '@mantine/core'
import { useDebouncedCallback, useHotkeys, useMediaQuery } from '@mantine/hooks'
import { IconFilter, IconSearch } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './company.module.css'
import { EstimateAll } from './estimate-all'
import { FilterDrawer } from './filter-drawer'
import { ColumnsMenu, type ShownColumn } from '../list/columns-menu'
import { ExportMenu } from '../list/export-menu'
import { complete, sizeOf } from '../list/match'
import { ToDuplicates } from '../merge/to-duplicates'
import { sortOf, withMatch, withWhere, type CompanySearch } from './search'

interface Props {
  search: CompanySearch
  onSearch: (search: CompanySearch) => void
  columns: { id: string; header: string; width?: number }[]
  shown: ShownColumn[]
  onShown: (shown: ShownColumn[]) => void
}

/** Search, filters and what else shapes the list. */
export function Toolbar({ search, onSearch, columns, shown, onShown }: Props) {
  const { t } = useTranslation('company')
  const [filtering, setFiltering] = useState(false)
  const { id, desc } = sortOf(search)
  const phone = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false })
  return (
    <div className={classes.toolbar}>
      <SearchField search={search} onSearch={onSearch} />
      <Button leftSection={<IconFilter size={16} aria-hidden />} onClick={() => setFiltering(true)}>
        {t('filter.button')}
      </Button>
      {phone ? <SortSelect search={search} onSearch={onSearch} /> : <ColumnsMenu all={columns} shown={shown} onShown={onShown} />}
      <EstimateAll />
      <ToDuplicates />
      <ExportMenu path="/companies/export" columns={shown.flatMap((one) => columns.find((column) => column.id === one.id) ?? [])} q={search.q} where={search.where} match={sizeOf(search.match) > 0 ? complete(search.match ?? {}) : undefined} sort={desc ? `-${id}` : id} />
      <FilterDrawer
        match={search.match ?? {}}
        onMatch={(match) => onSearch(withMatch(search, match))}
        onClear={() => onSearch(withMatch(withWhere(search, []), undefined))}
        opened={filtering} onClose={() => setFiltering(false)} where={search.where ?? []} onWhere={(where) => onSearch(withWhere(search, where))} />
    </div>
  )
}

type Part = Pick<Props, 'search' | 'onSearch'>

function SearchField({ search, onSearch }: Part) {
  const { t } = useTranslation('company')
  const input = useRef<HTMLInputElement>(null)
  const [text, setText] = useState(search.q ?? '')
  const ask = useDebouncedCallback((typed: string) => {
    const next = { ...search, q: typed.trim() }
    if (next.q === '') Reflect.deleteProperty(next, 'q')
    onSearch(next)
  }, 150)
  const type = (typed: string) => {
    setText(typed)
    ask(typed)
  }
  useHotkeys([['/', () => input.current?.focus()]])
  return (
    <TextInput
      ref={input}
      className={classes.search}
      type="search"
      aria-label={t('search.label')}
      placeholder={t('search.placeholder')}
      leftSection={<IconSearch size={16} aria-hidden />}
      rightSection={text ? <CloseButton size="sm" aria-label={t('search.clear')} onClick={() => type('')} /> : <Kbd size="xs">/</Kbd>}
      value={text}
      onChange={(event) => type(event.currentTarget.value)}
    />
  )
}

const orders = ['-actual', '-potential', '-gap', 'name', '-last_paid_on', 'last_paid_on', '-created_at'] as const

/** On a phone there is no head to press. */
function SortSelect({ search, onSearch }: Part) {
  const { t } = useTranslation('company')
  const { id, desc } = sortOf(search)
  const data = orders.map((value) => ({ value, label: t(`order.${value}`) }))
  return <Select className={classes.order} aria-label={t('order.label')} data={data} value={desc ? `-${id}` : id} onChange={(sort) => sort && onSearch({ ...search, sort })} allowDeselect={false} />
}
