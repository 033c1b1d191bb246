import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useMemo, useRef, type ReactNode } from 'react'
import classes from './data-grid.module.css'
import type { CellEdit } from './data-grid-editor'
import { GridHead } from './data-grid-head'
import { GridRow } from './data-grid-row'
import { useGrid } from './use-grid'

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
  /** What is copied of it. */
  text?: (row: Row) => string
  edit?: CellEdit<Row>
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
  /** Enter on a cell that is not edited in place, or a click on one. */
  onOpen?: (row: Row) => void
  /** Called when the reader comes near the last loaded row. */
  onEndReached?: () => void
  /** The keys of the rows ticked; with onSelect every row has a box. */
  selected?: ReadonlySet<string>
  onSelect?: (selected: ReadonlySet<string>) => void
  /** A column was drawn to another width, in pixels. */
  onWidth?: (id: string, width: number) => void
  /** Pixels or any CSS height. */
  height?: number | string
  rowHeight?: number
  /** Shown when there is no row at all. */
  empty?: ReactNode
}

const noneHidden: ReadonlySet<string> = new Set()
const usualWidth = 140
const tickWidth = 38

/** A virtual grid driven by the keyboard like a spreadsheet: only the rows on screen exist. */
export function DataGrid<Row extends object>(props: DataGridProps<Row>) {
  const { columns, rows, rowKey, hidden = noneHidden, total, height = '70dvh', rowHeight = 40, onEndReached, onOpen, selected, onSelect } = props
  const scroller = useRef<HTMLDivElement>(null)
  const shown = useMemo(() => columns.filter((column) => !hidden.has(column.id)), [columns, hidden])
  // oxlint-disable-next-line react/incompatible-library -- we do not use the React Compiler, which this rule speaks of.
  const virtual = useVirtualizer({ count: rows.length, getScrollElement: () => scroller.current, estimateSize: () => rowHeight, overscan: 12 })
  const items = virtual.getVirtualItems()
  const last = items.at(-1)?.index ?? 0
  useEffect(() => {
    if (rows.length > 0 && last >= rows.length - 20) onEndReached?.()
  }, [last, rows.length, onEndReached])
  const grid = useGrid({ ...props, columns: shown, page: Math.max(1, items.length - 4), show: (row) => virtual.scrollToIndex(row) })
  const { active } = grid.range
  const widths = shown.map((column) => column.width ?? usualWidth)
  const ticks = onSelect ? `${tickWidth}px ` : ''
  const template = ticks + widths.map((width, index) => (index === 0 ? `minmax(${width}px, 1fr)` : `${width}px`)).join(' ')
  const minWidth = widths.reduce((sum, width) => sum + width, onSelect ? tickWidth : 0)
  if (rows.length === 0 && props.empty) return props.empty
  return (
    <div
      ref={scroller}
      className={classes.scroller}
      style={{ height }}
      role="grid"
      aria-label={props.label}
      aria-rowcount={(total ?? rows.length) + 1}
      aria-colcount={shown.length + (onSelect ? 1 : 0)}
      aria-multiselectable={onSelect ? true : undefined}
      tabIndex={0}
      aria-activedescendant={active.row >= 0 ? `${grid.prefix}-${active.row}-${active.column}` : undefined}
      onKeyDown={grid.onKeyDown}
    >
      <GridHead columns={shown} template={template} minWidth={minWidth} sort={props.sort} onSort={props.onSort} onWidth={props.onWidth} ticked={onSelect && { all: rows.length > 0 && rows.every((row) => selected?.has(rowKey(row))), onAll: (all) => onSelect(new Set(all ? rows.map(rowKey) : [])) }} />
      <div className={classes.body} style={{ height: virtual.getTotalSize(), minWidth }} role="rowgroup">
        {items.map((item) => {
          const row = rows[item.index] as Row
          return <GridRow key={rowKey(row)} row={row} index={item.index} columns={shown} grid={grid} template={template} height={rowHeight} start={item.start} selected={onSelect && (selected?.has(rowKey(row)) ?? false)} onOpen={onOpen} />
        })}
      </div>
    </div>
  )
}
