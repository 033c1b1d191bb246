import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format'
import { MinutesBar } from '../../ui/minutes-bar'
import classes from './budget.module.css'
import type { AttainmentRow, AttainmentTable as Table } from './queries'
import { RowName } from './row-name'

/** A row for each segment, person or team; every count opens its companies or activities. */
export function AttainmentTable({ table }: { table: Table }) {
  const { t } = useTranslation('budget')
  return (
    <div className={classes.scroll} role="group" aria-label={t('attained')} tabIndex={0}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t(`by.${table.by}`)}</th>
            <th scope="col">{t('column.companies')}</th>
            <th scope="col">{t('column.due')}</th>
            <th scope="col">{t('column.done')}</th>
            <th scope="col">{t('column.scheduled')}</th>
            <th scope="col">{t('column.remaining')}</th>
            <th scope="col">{t('column.capped')}</th>
            <th scope="col">{t('column.coverage')}</th>
            <th scope="col">{t('column.inWindow')}</th>
            {!table.unsure && <th scope="col">{t('column.potential')}</th>}
            <th scope="col" className={classes.barCell}>
              {t('column.time')}
            </th>
            <th scope="col">{t('column.over')}</th>
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <Line key={row.key} row={row} table={table} name={<RowName by={table.by} row={row} />} />
          ))}
        </tbody>
        <tfoot>
          <Line row={table.total} table={table} name={t('sum')} />
        </tfoot>
      </table>
    </div>
  )
}

function Line({ row, table, name }: { row: AttainmentRow; table: Table; name: ReactNode }) {
  const format = useFormat()
  const link = (to: '/companies' | '/activities', where: string[], text: string, n: number) =>
    n === 0 ? <span className={classes.none}>{text}</span> : (
      <Link to={to} search={{ where: [...new Set([...where, ...row.where])], ...(to === '/companies' && { view: 'all' }) } as never} className={classes.number}>
        {text}
      </Link>
    )
  const { minutes } = row
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{link('/companies', table.companies_where, format.number(row.companies), row.companies)}</td>
      <td>{link('/companies', table.companies_where, format.number(row.due, 1), row.companies)}</td>
      <td>{link('/activities', table.done_where, format.number(row.done), row.done)}</td>
      <td>{link('/activities', table.scheduled_where, format.number(row.scheduled), row.scheduled)}</td>
      <td>{link('/companies', table.companies_where, format.number(row.remaining, 1), row.companies)}</td>
      <td>
        <Share share={row.capped} />
      </td>
      <td>{format.percent(row.coverage, 1)}</td>
      <td>{format.percent(row.in_window, 1)}</td>
      {!table.unsure && <td>{format.percent(row.potential, 1)}</td>}
      <td className={classes.barCell}>
        <MinutesBar done={minutes.done} scheduled={minutes.scheduled} budget={minutes.budget} now={table.elapsed} withText />
      </td>
      <td>{format.minutes(row.over_minutes)}</td>
    </tr>
  )
}

function Share({ share }: { share: number | null }) {
  return <b>{useFormat().percent(share, 1)}</b>
}
