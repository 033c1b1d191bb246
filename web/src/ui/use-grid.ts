import { useId, useState, type KeyboardEvent } from 'react'
import type { DataGridProps, GridColumn } from './data-grid'
import { moved, spanOf, tabSeparated, type Cell, type Range } from './data-grid-keys'

interface Options<Row extends object> extends Pick<DataGridProps<Row>, 'rows' | 'rowKey' | 'onOpen' | 'selected' | 'onSelect'> {
  columns: GridColumn<Row>[]
  page: number
  show: (row: number) => void
}

const nowhere: Cell = { row: -1, column: 0 }

/** Where the reader stands in a grid, what is marked, and which cell is being edited. */
export function useGrid<Row extends object>({ rows, columns, rowKey, onOpen, selected, onSelect, page, show }: Options<Row>) {
  const [range, setRange] = useState<Range>({ anchor: nowhere, active: nowhere })
  const [editing, setEditing] = useState<Cell>()
  const prefix = useId()
  const { active } = range
  const go = (to: Cell, extend = false) => {
    setRange((before) => ({ anchor: extend ? before.anchor : to, active: to }))
    show(to.row)
  }
  const editable = (cell: Cell) => {
    const row = rows[cell.row]
    return row !== undefined && columns[cell.column]?.edit?.may(row) === true
  }
  const edit = (cell: Cell) => editable(cell) && setEditing(cell)
  const toggle = (index: number) => {
    const row = rows[index]
    if (row === undefined || !onSelect) return
    const id = rowKey(row)
    const next = new Set(selected)
    if (!next.delete(id)) next.add(id)
    onSelect(next)
  }
  const open = () => {
    const row = rows[active.row]
    if (row !== undefined) onOpen?.(row)
  }
  const copy = () => {
    const { top, bottom, left, right } = spanOf(range)
    const cells = rows.slice(top, bottom + 1).map((row) => columns.slice(left, right + 1).map((column) => column.text?.(row) ?? ''))
    void navigator.clipboard.writeText(tabSeparated(cells))
  }
  const command = (event: KeyboardEvent): (() => void) | undefined => {
    const control = event.ctrlKey || event.metaKey
    if (event.key === 'Enter' && active.row >= 0) return () => (editable(active) ? edit(active) : open())
    if (event.key === 'F2' && active.row >= 0) return () => edit(active)
    if (event.key === ' ' && active.row >= 0 && onSelect) return () => toggle(active.row)
    if (control && event.key.toLowerCase() === 'c' && active.row >= 0) return copy
    if (control && event.key.toLowerCase() === 'a' && onSelect) return () => onSelect(new Set(rows.map(rowKey)))
    const to = moved(event.key, active, { rows: rows.length, columns: columns.length, page }, control)
    return to && (() => go(to, event.shiftKey && active.row >= 0))
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.target !== event.currentTarget) return
    const act = command(event)
    if (!act) return
    event.preventDefault()
    act()
  }
  /** Editing ends; with Tab the next cell of the row that can be edited follows. */
  const leave = (step: number) => {
    const from = editing
    setEditing(undefined)
    if (!from || step === 0) return
    for (let column = from.column + step; column >= 0 && column < columns.length; column += step) {
      const next = { row: from.row, column }
      if (editable(next)) return void (go(next), setEditing(next))
    }
  }
  return { range, go, editing, edit, editable, leave, toggle, prefix, onKeyDown }
}

export type Grid = ReturnType<typeof useGrid>
