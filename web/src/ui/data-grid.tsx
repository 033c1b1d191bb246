import { columnSizingFeature, columnVisibilityFeature, tableFeatures, useTable, type ColumnDef } from '@tanstack/react-table'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useMemo, useRef, type ReactNode } from 'react'
import classes from './data-grid.module.css'
import { GridHead } from './data-grid-head'
import { useGridKeys } from './data-grid-keys'

export interface GridSort {
  id: string
  desc: boolean
}

export interface GridColumn<Row extends object> {
  id: string
  header: string
  /** Pixels; the first column takes what is left as well. */
  width?: number
  align?: 'left' | 'right'
  sortable?: boolean
  cell: (row: Row) => ReactNode
}

export interface DataGridProps<Row extends object> {
  /** Names the grid for a screen reader. */
  label: string
  columns: GridColumn<Row>[]
  rows: Row[]
  rowKey: (row: Row) => string
  /** Columns not shown, by id. */
  hidden?: ReadonlySet<string>
  /** Rows there are in all, when more than are loaded. */
  total?: number | undefined
  sort?: GridSort | undefined
  onSort?: (sort: GridSort) => void
  /** Enter or click on a row. */
  onOpen?: (row: Row) => void
  /** Called when the reader comes near the last loaded row. */
  onEndReached?: () => void
  /** Pixels or any CSS height. */
  height?: number | string
  rowHeight?: number
  /** Shown when there is no row at all. */
  empty?: ReactNode
}

const features = tableFeatures({ columnVisibilityFeature, columnSizingFeature })
const noneHidden: ReadonlySet<string> = new Set()

/** A virtual grid driven by the keyboard: only the rows on screen exist. */
export function DataGrid<Row extends object>(props: DataGridProps<Row>) {
  const { columns, rows, rowKey, hidden = noneHidden, total, height = '70dvh', rowHeight = 40, onEndReached, onOpen } = props
  const scroller = useRef<HTMLDivElement>(null)
  const defs = useMemo(() => columns.map(definition), [columns])
  const table = useTable({
    features,
    columns: defs,
    data: rows,
    getRowId: rowKey,
    state: { columnVisibility: Object.fromEntries([...hidden].map((id) => [id, false])) },
  })
  // oxlint-disable-next-line react/incompatible-library -- we do not use the React Compiler, which this rule speaks of.
  const virtual = useVirtualizer({ count: rows.length, getScrollElement: () => scroller.current, estimateSize: () => rowHeight, overscan: 12 })
  const items = virtual.getVirtualItems()
  const last = items.at(-1)?.index ?? 0
  useEffect(() => {
    if (rows.length > 0 && last >= rows.length - 20) onEndReached?.()
  }, [last, rows.length, onEndReached])
  const keys = useGridKeys({ count: rows.length, page: Math.max(1, items.length - 4), show: (index) => virtual.scrollToIndex(index), open: (index) => rows[index] !== undefined && onOpen?.(rows[index]) })
  const shown = table.getVisibleLeafColumns()
  const template = shown.map((column, index) => (index === 0 ? `minmax(${column.getSize()}px, 1fr)` : `${column.getSize()}px`)).join(' ')
  const minWidth = shown.reduce((sum, column) => sum + column.getSize(), 0)
  const byId = new Map(columns.map((column) => [column.id, column]))
  if (rows.length === 0 && props.empty) return props.empty
  return (
    <div ref={scroller} className={classes.scroller} style={{ height }} role="grid" aria-label={props.label} aria-rowcount={(total ?? rows.length) + 1} aria-colcount={shown.length} tabIndex={0} aria-activedescendant={keys.active >= 0 ? `${keys.prefix}-${keys.active}` : undefined} onKeyDown={keys.onKeyDown}>
      <GridHead columns={shown.flatMap((column) => byId.get(column.id) ?? [])} template={template} minWidth={minWidth} sort={props.sort} onSort={props.onSort} />
      <div className={classes.body} style={{ height: virtual.getTotalSize(), minWidth }} role="rowgroup">
        {items.map((item) => {
          const row = rows[item.index] as Row
          return (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the grid itself listens: Enter opens the active row.
            <div key={rowKey(row)} id={`${keys.prefix}-${item.index}`} role="row" aria-rowindex={item.index + 2} aria-selected={keys.active === item.index} className={classes.row} data-open={onOpen ? true : undefined} style={{ gridTemplateColumns: template, height: rowHeight, transform: `translateY(${item.start}px)` }} onClick={() => (keys.setActive(item.index), onOpen?.(row))}>
              {shown.map((column) => (
                <div key={column.id} role="gridcell" className={classes.cell} data-align={byId.get(column.id)?.align}>
                  {byId.get(column.id)?.cell(row)}
                </div>
              ))}
            </div>
          )
        })}
      </div>
    </div>
  )
}

function definition<Row extends object>(column: GridColumn<Row>): ColumnDef<typeof features, Row> {
  return { id: column.id, header: column.header, size: column.width ?? 140 }
}
