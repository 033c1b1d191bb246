import { Checkbox } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useRef, type PointerEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { GridColumn, GridSort } from './data-grid'
import classes from './data-grid.module.css'

interface Props<Row extends object> {
  columns: GridColumn<Row>[]
  template: string
  minWidth: number
  sort: GridSort | undefined
  onSort: ((sort: GridSort) => void) | undefined
  onWidth: ((id: string, width: number) => void) | undefined
  /** The box that ticks every loaded row. */
  ticked: { all: boolean; onAll: (all: boolean) => void } | undefined
}

function direction(sort: GridSort | undefined, id: string): 'ascending' | 'descending' | 'none' {
  if (sort?.id !== id) return 'none'
  return sort.desc ? 'descending' : 'ascending'
}

/** The sticky head; a sortable column is a button, an edge draws the width. */
export function GridHead<Row extends object>({ columns, template, minWidth, sort, onSort, onWidth, ticked }: Props<Row>) {
  const { t } = useTranslation('common')
  return (
    <div className={classes.head} role="rowgroup" style={{ minWidth }}>
      <div role="row" aria-rowindex={1} className={classes.headRow} style={{ gridTemplateColumns: template }}>
        {ticked && (
          <div role="columnheader" className={classes.tick}>
            <Checkbox size="xs" checked={ticked.all} onChange={(event) => ticked.onAll(event.currentTarget.checked)} aria-label={t('grid.selectLoaded')} />
          </div>
        )}
        {columns.map((column) => (
          <div key={column.id} role="columnheader" className={classes.headCell} data-align={column.align} aria-sort={column.sortable ? direction(sort, column.id) : undefined}>
            {column.sortable && onSort ? <SortButton column={column} sort={sort} onSort={onSort} /> : column.header}
            {onWidth && <Edge onWidth={(width) => onWidth(column.id, width)} />}
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

const narrowest = 60
const widest = 800

/** Drawn with the pointer; with the keyboard widths are set in the menu of columns. */
function Edge({ onWidth }: { onWidth: (width: number) => void }) {
  const from = useRef({ x: 0, width: 0 })
  const begin = (event: PointerEvent<HTMLElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId)
    from.current = { x: event.clientX, width: event.currentTarget.parentElement?.offsetWidth ?? 0 }
  }
  const draw = (event: PointerEvent<HTMLElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
    onWidth(Math.round(Math.min(widest, Math.max(narrowest, from.current.width + event.clientX - from.current.x))))
  }
  return <span className={classes.edge} aria-hidden onPointerDown={begin} onPointerMove={draw} />
}
