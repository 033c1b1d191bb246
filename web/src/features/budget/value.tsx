import { Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../../ui/error-state'
import { useFormat } from '../../ui/format'
import { Card } from '../../ui/stat-card'
import classes from './budget.module.css'
import { valueQuery, type StrategyChange, type ValueTable, type Worth } from './queries'
import { RowName } from './row-name'
import type { BudgetSearch } from './search'

/** What an hour brings and costs: this year, and before and after each change of the strategy. */
export function Value({ search }: { search: BudgetSearch }) {
  const { t } = useTranslation('budget')
  const { data, error, refetch } = useQuery(valueQuery(search.by ?? 'segment'))
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton height={420} />
  return (
    <>
      <Card title={t('value.year')}>
        <Year table={data} />
      </Card>
      <Card title={t('value.changes')}>{data.strategy.length > 0 ? <Changes table={data} /> : <p className={classes.small}>{t('value.none')}</p>}</Card>
    </>
  )
}

function Year({ table }: { table: ValueTable }) {
  const { t } = useTranslation('budget')
  return (
    <div className={classes.scroll} role="group" aria-label={t('value.year')} tabIndex={0}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t(`by.${table.by}`)}</th>
            <Heads table={table} />
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">
                <Link to="/companies" search={{ where: [...new Set([...table.where, ...row.where])], view: 'all' } as never} className={classes.number}>
                  <RowName by={table.by} row={row} />
                </Link>
              </th>
              <Cells table={table} worth={row} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('sum')}</th>
            <Cells table={table} worth={table.total} />
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

function Heads({ table }: { table: ValueTable }) {
  const { t } = useTranslation('budget')
  return (
    <>
      <th scope="col">{t('value.hours')}</th>
      <th scope="col">{t('value.revenue')}</th>
      <th scope="col">{t('value.perHour')}</th>
      {!table.unsure && <th scope="col">{t('value.margin')}</th>}
      {table.rules.hour_cost > 0 && <th scope="col">{t('column.cost')}</th>}
      {!table.unsure && table.rules.hour_cost > 0 && <th scope="col">{t('value.rest')}</th>}
    </>
  )
}

function Cells({ table, worth }: { table: ValueTable; worth: Worth }) {
  const format = useFormat()
  return (
    <>
      <td>{format.hours(worth.minutes / 60)}</td>
      <td title={format.money(worth.revenue)}>{format.moneyShort(worth.revenue)}</td>
      <td>
        <b>{format.moneyShort(anHour(worth))}</b>
      </td>
      {!table.unsure && <td title={format.money(worth.margin)}>{format.moneyShort(worth.margin)}</td>}
      {table.rules.hour_cost > 0 && <td title={format.money(worth.cost)}>{format.moneyShort(worth.cost)}</td>}
      {!table.unsure && table.rules.hour_cost > 0 && <td data-over={worth.margin < worth.cost || undefined}>{format.moneyShort(worth.margin - worth.cost)}</td>}
    </>
  )
}

/** What was paid for each hour; nothing where no hour was spent. */
function anHour({ revenue, minutes }: Worth): number | null {
  return minutes > 0 ? (revenue / minutes) * 60 : null
}

function Changes({ table }: { table: ValueTable }) {
  const { t } = useTranslation('budget')
  return (
    <div className={classes.scroll} role="group" aria-label={t('value.changes')} tabIndex={0}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('value.change')}</th>
            <th scope="col">{t('value.days')}</th>
            <th scope="col">{t('value.hoursBefore')}</th>
            <th scope="col">{t('value.hoursAfter')}</th>
            <th scope="col">{t('value.before')}</th>
            <th scope="col">{t('value.after')}</th>
            <th scope="col">{t('value.growth')}</th>
          </tr>
        </thead>
        <tbody>
          {table.strategy.map((change) => (
            <Change key={`${change.version} ${change.on}`} change={change} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Change({ change }: { change: StrategyChange }) {
  const format = useFormat()
  const [before, after] = [anHour(change.before), anHour(change.after)]
  return (
    <tr>
      <th scope="row" title={change.note || undefined}>
        {format.date(change.on)}
      </th>
      <td>{format.number(change.days)}</td>
      <td>{format.hours(change.before.minutes / 60)}</td>
      <td>{format.hours(change.after.minutes / 60)}</td>
      <td>{format.moneyShort(before)}</td>
      <td>{format.moneyShort(after)}</td>
      <td>
        <b>{before && after !== null ? format.percent(after / before - 1) : '–'}</b>
      </td>
    </tr>
  )
}
