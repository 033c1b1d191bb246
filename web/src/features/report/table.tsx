import { Button } from '@mantine/core'
import { useWindowEvent } from '@mantine/hooks'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { Report, ReportRow } from './queries'
import classes from './report.module.css'
import { useLineName, useNumber } from './words'

interface Props {
  report: Report
  /** Which of the numbers of a cell is shown. */
  at: number
}

/** Rows that are drawn at once; a number is a link, and thousands of links take their time. */
const portion = 60

/** The numbers; each leads to the rows it counts. */
export function ReportTable({ report, at }: Props) {
  const { t } = useTranslation('report')
  const name = useLineName()
  const [shown, setShown] = useState(portion)
  useWindowEvent('beforeprint', () => flushSync(() => setShown(report.rows.length)))
  const rows = report.rows.slice(0, shown)
  return (
    <>
      <div className={classes.scroll} role="group" aria-label={t('table')} tabIndex={0}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t(`axis.${report.rows_by}`)}</th>
              {report.columns.map((column) => (
                <th scope="col" key={column.key}>
                  {name(report.columns_by, column)}
                </th>
              ))}
              <th scope="col">{t('sum')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Line key={row.key} row={row} report={report} at={at} />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('sum')}</th>
              {report.columns.map((column) => (
                <td key={column.key}>
                  <Num report={report} numbers={column.total} at={at} where={column.where} />
                </td>
              ))}
              <td>
                <Num report={report} numbers={report.total} at={at} where={[]} />
              </td>
            </tr>
          </tfoot>
        </table>
      </div>
      {shown < report.rows.length && (
        <Button className={classes.more} onClick={() => setShown(shown + 4 * portion)}>
          {t('more', { count: report.rows.length - shown })}
        </Button>
      )}
    </>
  )
}

function Line({ row, report, at }: { row: ReportRow; report: Report; at: number }) {
  const name = useLineName()
  return (
    <tr>
      <th scope="row">{name(report.rows_by, row)}</th>
      {report.columns.map((column, i) => (
        <td key={column.key}>
          <Num report={report} numbers={row.cells[i] ?? []} at={at} where={[...row.where, ...column.where]} />
        </td>
      ))}
      <td>
        <Num report={report} numbers={row.total} at={at} where={row.where} />
      </td>
    </tr>
  )
}

const lists = { activities: '/activities', deals: '/deals/list', companies: '/companies' } as const

/** One number, leading to the list whose rows it counts. */
function Num({ report, numbers, at, where }: { report: Report; numbers: number[]; at: number; where: string[] }) {
  const write = useNumber(report.measures[at] ?? 'count')
  if (!numbers[0]) return <span className={classes.none}>0</span>
  // The same filter twice, of the report and of the row, says nothing more.
  const all = [...new Set([...report.where, ...where])]
  return (
    <Link to={lists[report.list]} search={{ where: all, ...(report.match && report.list === 'companies' ? { match: report.match, view: 'all' } : {}) } as never} className={classes.number}>
      {write(numbers[at] ?? 0)}
    </Link>
  )
}
