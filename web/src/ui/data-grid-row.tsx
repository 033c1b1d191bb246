import { Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { GridColumn } from './data-grid'
import { CellEditor } from './data-grid-editor'
import { spanOf } from './data-grid-keys'
import classes from './data-grid.module.css'
import type { Grid } from './use-grid'

interface Props<Row extends object> {
  row: Row
  index: number
  columns: GridColumn<Row>[]
  grid: Grid
  template: string
  height: number
  start: number
  /** Undefined where rows are not selected. */
  selected: boolean | undefined
  onOpen: ((row: Row) => void) | undefined
}

/** One row: its box to tick, and its cells. */
export function GridRow<Row extends object>({ row, index, columns, grid, template, height, start, selected, onOpen }: Props<Row>) {
  const { t } = useTranslation('common')
  const span = spanOf(grid.range)
  const marked = (column: number) => index >= span.top && index <= span.bottom && column >= span.left && column <= span.right && (span.top !== span.bottom || span.left !== span.right)
  const press = (column: number, extend: boolean) => {
    grid.go({ row: index, column }, extend)
    if (!extend && !columns[column]?.edit) onOpen?.(row)
  }
  const active = grid.range.active.row === index
  return (
    <div role="row" aria-rowindex={index + 2} aria-selected={selected ?? active} className={classes.row} data-active={active || undefined} style={{ gridTemplateColumns: template, height, transform: `translateY(${start}px)` }}>
      {selected !== undefined && (
        <div role="gridcell" className={classes.tick}>
          <Checkbox size="xs" tabIndex={-1} checked={selected} onChange={() => grid.toggle(index)} aria-label={t('grid.select')} />
        </div>
      )}
      {columns.map((column, at) => {
        const here = active && grid.range.active.column === at
        const editing = grid.editing?.row === index && grid.editing.column === at && column.edit
        return (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the grid itself has the focus and listens: Enter opens or edits the active cell.
          <div
            key={column.id}
            id={`${grid.prefix}-${index}-${at}`}
            role="gridcell"
            className={classes.cell}
            data-align={column.align}
            data-here={here || undefined}
            data-marked={marked(at) || undefined}
            data-open={(onOpen && !column.edit) || undefined}
            onClick={(event) => !editing && press(at, event.shiftKey)}
            onDoubleClick={() => grid.edit({ row: index, column: at })}
          >
            {editing ? <CellEditor edit={editing} row={row} label={column.header} onLeave={grid.leave} /> : column.cell(row)}
          </div>
        )
      })}
    </div>
  )
}
