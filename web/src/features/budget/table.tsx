import { Link } from '@tanstack/react-router'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format'
import { MinutesBar } from '../../ui/minutes-bar'
import classes from './budget.module.css'
import type { BudgetRow, BudgetTable } from './queries'
import { RowName } from './row-name'

/** A row for each segment, person or team; every number opens its companies. */
export function MoneyTable({ table }: { table: BudgetTable }) {
  const { t } = useTranslation('budget')
  const costly = table.rules.hour_cost > 0 && !table.hidden
  return (
    <div className={classes.scroll} role="group" aria-label={t('table')} tabIndex={0}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t(`by.${table.by}`)}</th>
            <th scope="col">{t('column.companies')}</th>
            <th scope="col" className={classes.barCell}>
              {t('column.minutes')}
            </th>
            <th scope="col">{t('column.minutesShare')}</th>
            {!table.hidden && <th scope="col">{t('column.moneyShare')}</th>}
            {!table.hidden && <th scope="col">{t('column.difference')}</th>}
            {!table.unsure && <th scope="col">{t('column.potentialShare')}</th>}
            {!table.hidden && !table.unsure && <th scope="col">{t('column.gapShare')}</th>}
            <th scope="col">{t('column.over')}</th>
            {costly && <th scope="col">{t('column.cost')}</th>}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <Line key={row.key} row={row} table={table} costly={costly} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Line({ row, table, costly }: { row: BudgetRow; table: BudgetTable; costly: boolean }) {
  const { t } = useTranslation('budget')
  const format = useFormat()
  const share = (value: number | null, of: string) => (
    <Rows row={row} table={table} title={of}>
      {format.percent(value, 1)}
    </Rows>
  )
  const { minutes } = row
  return (
    <tr data-alarm={row.alarm || undefined}>
      <th scope="row">
        <RowName by={table.by} row={row} />
      </th>
      <td>
        <Rows row={row} table={table}>
          {format.number(row.companies)}
        </Rows>
      </td>
      <td className={classes.barCell}>
        <MinutesBar done={minutes.done} scheduled={minutes.scheduled} budget={minutes.budget} now={table.elapsed} withText />
      </td>
      <td>{share(row.minutes_share, format.minutes(minutes.done))}</td>
      {!table.hidden && <td>{share(row.money_share, format.money(row.actual))}</td>}
      {!table.hidden && (
        <td>
          <Difference row={row} />
        </td>
      )}
      {!table.unsure && <td>{share(row.potential_share, format.money(row.potential))}</td>}
      {!table.hidden && !table.unsure && <td>{share(row.gap_share, format.money(row.gap))}</td>}
      <td>
        {row.overs > 0 ? (
          <Rows row={row} table={table} more={['left_minutes:to:-1']}>
            {format.minutes(row.overs)}
          </Rows>
        ) : (
          <span className={classes.none}>0</span>
        )}
      </td>
      {costly && (
        <td title={t('costOf', { budget: format.money(row.budget_cost) })}>
          <Rows row={row} table={table}>
            {format.moneyShort(row.cost)}
          </Rows>
        </td>
      )}
    </tr>
  )
}

/** By how many points the share of time lies above the share of money. */
function Difference({ row }: { row: BudgetRow }) {
  const { t } = useTranslation('budget')
  const format = useFormat()
  if (row.minutes_share === null || row.money_share === null) return <span className={classes.none}>–</span>
  const points = (row.minutes_share - row.money_share) * 100
  return (
    <span className={classes.difference} data-alarm={row.alarm || undefined}>
      {row.alarm && <IconAlertTriangle size={15} role="img" aria-label={t('alarm')} />}
      {t('points', { points: `${points > 0 ? '+' : ''}${format.number(points, 1)}` })}
    </span>
  )
}

/** A number that leads to the companies it is made of. */
function Rows({ row, table, title, more = [], children }: { row: BudgetRow; table: BudgetTable; title?: string; more?: string[]; children: ReactNode }) {
  const where = [...new Set([...table.where, ...row.where, ...more])]
  return (
    <Link to="/companies" search={{ where, view: 'all' } as never} title={title} className={classes.number}>
      {children}
    </Link>
  )
}
