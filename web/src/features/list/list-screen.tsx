import { useLocalStorage } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState } from 'react'
import { DataGrid, type DataGridProps, type GridColumn } from '../../ui/data-grid'
import { useMay, type Noun } from '../session/may'
import { BulkBar } from './bulk-bar'
import type { BulkField } from './bulk-dialog'
import { ColumnsMenu, type ShownColumn } from './columns-menu'
import { ExportMenu } from './export-menu'
import { FilterButton } from './filter-button'
import classes from './list.module.css'
import { complete, joined, sizeOf } from './match'
import { fieldsQuery, viewsQuery, type ListNoun, type View } from './queries'
import { withMatch, type ListSearch } from './search'
import type { ValueTexts } from './value-input'
import { Views } from './views'

/** What a noun declares for its list to be narrowed, kept as views, shaped, exported and changed in bulk. */
export interface ListDeclaration<Row extends object> extends ValueTexts {
  noun: Noun & ListNoun
  columns: GridColumn<Row>[]
  /** Columns shown until somebody wants others. */
  usual: string[]
  /** What a field is called that is no column. */
  labels: Partial<Record<string, string>>
  /** Columns that a file has. */
  exported: string[]
  bulk: BulkField[]
  /** Simple filters that the address says in its own way, beside `where`. */
  also?: string[]
}

interface ToolsProps<Row extends object, S extends ListSearch> {
  list: ListDeclaration<Row>
  search: S
  onSearch: (search: S) => void
  /** The address without anything that narrows. */
  cleared: S
  sort: { id: string; desc: boolean }
  shown: ShownColumn[]
  onShown: (shown: ShownColumn[]) => void
  phone: boolean
}

const paths = { contact: '/contacts', deal: '/deals', activity: '/activities', task: '/tasks' } as const

/** Nothing chosen: the usual columns. */
const none: ShownColumn[] = []

/** The columns chosen, kept on this device; a phone shows the usual ones. */
export function useShown<Row extends object>({ noun, usual, columns }: ListDeclaration<Row>, phone = false) {
  const [kept, setShown] = useLocalStorage<ShownColumn[]>({ key: `kaymak.${noun}.columns`, defaultValue: none, getInitialValueInEffect: false })
  const chosen = kept.length > 0 && !phone ? kept : usual.map((id): ShownColumn => ({ id }))
  return [chosen.filter(({ id }) => columns.some((column) => column.id === id)), setShown] as const
}

/** Saved views, and the buttons that shape the list. */
export function ListTools<Row extends object, S extends ListSearch>({ list, search, onSearch, cleared, sort, shown, onShown, phone }: ToolsProps<Row, S>) {
  const fields = useQuery(fieldsQuery(list.noun))
  const { data } = useQuery(viewsQuery(list.noun))
  const header = (id: string) => list.columns.find((column) => column.id === id)?.header
  const where = [...(search.where ?? []), ...(list.also ?? [])]
  const order = sort.desc ? `-${sort.id}` : sort.id
  const open = (view: View | undefined) => {
    if (!view) return onSearch({ ...cleared, view: 'all' })
    onShown(view.columns && view.columns.length > 0 ? view.columns.map(({ id, width }) => (width ? { id, width } : { id })) : none)
    onSearch({ ...cleared, view: view.id, ...(view.search ? { q: view.search } : {}), ...(view.sort ? { sort: view.sort } : {}), ...(sizeOf(view.match) > 0 ? { match: view.match } : {}) })
  }
  const first = data?.items.find((view) => view.id === data.default)
  const begin = useEffectEvent((view: View) => Object.keys(search).length === 0 && open(view))
  useEffect(() => {
    if (first) begin(first)
  }, [first])
  const files = shown.flatMap(({ id }) => (list.exported.includes(id) ? [{ id, header: header(id) ?? id }] : []))
  return (
    <>
      <Views noun={list.noun} current={search.view ?? ''} shape={{ search: search.q ?? '', sort: search.sort ?? '', match: joined(where, search.match), columns: shown.map(({ id, width }) => ({ id, width: width ?? 0 })) }} onOpen={open} />
      <div className={classes.tools}>
        <FilterButton match={search.match} onMatch={(match) => onSearch(withMatch(search, match))} fields={fields.data ?? []} label={(field) => list.labels[field] ?? header(field) ?? field} choiceText={list.choiceText} {...(list.options ? { options: list.options } : {})} />
        {!phone && <ColumnsMenu all={list.columns} shown={shown} onShown={onShown} />}
        <ExportMenu path={`${paths[list.noun]}/export`} columns={files} q={search.q} where={where} match={sizeOf(search.match) > 0 ? complete(search.match ?? {}) : undefined} sort={order} />
      </div>
    </>
  )
}

interface GridProps<Row extends object> extends Pick<DataGridProps<Row>, 'label' | 'rows' | 'rowKey' | 'total' | 'sort' | 'onSort' | 'onOpen' | 'onEndReached' | 'height'> {
  list: ListDeclaration<Row>
  search: ListSearch
  shown: ShownColumn[]
  onShown: (shown: ShownColumn[]) => void
  onChanged: () => void
}

/** The rows with the columns chosen, ticked to be changed together. */
export function ListGrid<Row extends object>({ list, search, shown, onShown, onChanged, ...grid }: GridProps<Row>) {
  const { may } = useMay()
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const changes = may('edit', list.noun) || may('delete', list.noun)
  const columns = shown.flatMap(({ id, width }) => {
    const column = list.columns.find((one) => one.id === id)
    return column ? [width ? { ...column, width } : column] : []
  })
  const match = joined([...(search.where ?? []), ...(list.also ?? [])], search.match)
  return (
    <>
      {changes && <BulkBar noun={list.noun} selected={selected} onSelect={setSelected} total={grid.total} asked={{ search: search.q ?? '', match }} fields={list.bulk} onChanged={onChanged} />}
      <DataGrid {...grid} columns={columns} onWidth={(id, width) => onShown(shown.map((column) => (column.id === id ? { ...column, width } : column)))} {...(changes ? { selected, onSelect: setSelected } : {})} />
    </>
  )
}
