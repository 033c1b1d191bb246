import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import type { GridColumn, GridSort } from './data-grid'
import classes from './data-grid.module.css'

interface Props<Row extends object> {
  columns: GridColumn<Row>[]
  template: string
  minWidth: number
  sort: GridSort | undefined
  onSort: ((sort: GridSort) => void) | undefined
}

function direction(sort: GridSort | undefined, id: string): 'ascending' | 'descending' | 'none' {
  if (sort?.id !== id) return 'none'
  return sort.desc ? 'descending' : 'ascending'
}

/** The sticky head; a sortable column is a button. */
export function GridHead<Row extends object>({ columns, template, minWidth, sort, onSort }: Props<Row>) {
  return (
    <div className={classes.head} role="rowgroup" style={{ minWidth }}>
      <div role="row" aria-rowindex={1} className={classes.headRow} style={{ gridTemplateColumns: template }}>
        {columns.map((column) => (
          <div key={column.id} role="columnheader" className={classes.headCell} data-align={column.align} aria-sort={column.sortable ? direction(sort, column.id) : undefined}>
            {column.sortable && onSort ? <SortButton column={column} sort={sort} onSort={onSort} /> : column.header}
          </div>
        ))}
      </div>
    </div>
  )
}

function SortButton<Row extends object>({ column, sort, onSort }: { column: GridColumn<Row>; sort: GridSort | undefined; onSort: (sort: GridSort) => void }) {
  const now = direction(sort, column.id)
  return (
    <button type="button" className={classes.sort} onClick={() => onSort({ id: column.id, desc: now === 'ascending' })}>
      {column.header}
      {now === 'ascending' && <IconArrowUp size={13} aria-hidden />}
      {now === 'descending' && <IconArrowDown size={13} aria-hidden />}
    </button>
  )
}
