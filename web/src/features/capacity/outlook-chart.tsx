import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format'
import { Card } from '../../ui/stat-card'
import classes from './outlook.module.css'
import type { Outlook } from './queries'

/** Need and its reserve against those who are there, month by month. */
export function OutlookChart({ outlook }: { outlook: Outlook }) {
  const { t } = useTranslation('capacity')
  const format = useFormat()
  const scale = Math.max(0.1, ...outlook.months.flatMap((month) => [month.need.p80, month.need.plan, month.output, month.hired])) * 1.08
  const height = (people: number) => `${(people / scale) * 100}%`
  const hiring = outlook.requisitions.length > 0
  return (
    <Card title={t('outlook.chart')} actions={<Legend hiring={hiring} />}>
      <div className={classes.scroll} tabIndex={0} role="group" aria-label={t('outlook.chart')}>
        <div className={classes.chart}>
          {outlook.months.map((month) => (
            <div key={month.month} className={classes.column} title={t('outlook.tip', { month: format.month(month.month), p50: format.people(month.need.p50), p80: format.people(month.need.p80), have: format.people(month.output), overload: format.percent(month.overload) })}>
              <span className={classes.risk} data-high={month.overload >= 0.5 || undefined}>
                {format.percent(month.overload)}
              </span>
              <div className={classes.plot}>
                <span className={classes.reserve} style={{ height: height(month.need.p80) }} />
                <span className={classes.half} style={{ height: height(month.need.p50) }} />
                <span className={classes.have} style={{ bottom: height(month.output) }} />
                {hiring && <span className={classes.hired} style={{ bottom: height(month.hired) }} />}
              </div>
              <span className={classes.month}>{format.month(month.month, 'short')}</span>
              <span className={classes.month}>{month.month.endsWith('-01') || month === outlook.months[0] ? month.month.slice(0, 4) : ' '}</span>
            </div>
          ))}
        </div>
      </div>
      <details className={classes.details}>
        <summary>{t('chart.table')}</summary>
        <MonthTable outlook={outlook} hiring={hiring} />
      </details>
    </Card>
  )
}

function Legend({ hiring }: { hiring: boolean }) {
  const { t } = useTranslation('capacity')
  return (
    <span className={classes.legend} aria-hidden>
      <i data-kind="half" /> {t('outlook.half')}
      <i data-kind="reserve" /> {t('outlook.reserve')}
      <i data-kind="have" /> {t('chart.have')}
      {hiring && (
        <>
          <i data-kind="hired" /> {t('outlook.hired')}
        </>
      )}
    </span>
  )
}

function MonthTable({ outlook, hiring }: { outlook: Outlook; hiring: boolean }) {
  const { t } = useTranslation('capacity')
  const format = useFormat()
  return (
    <div className={classes.scroll} tabIndex={0} role="group" aria-label={t('chart.table')}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('table.month')}</th>
            <th scope="col">{t('table.days')}</th>
            <th scope="col">{t('table.work')}</th>
            <th scope="col">{t('table.need')}</th>
            <th scope="col">P50</th>
            <th scope="col">P80</th>
            <th scope="col">{t('table.have')}</th>
            <th scope="col">{t('outlook.overloadShort')}</th>
            {hiring && <th scope="col">{t('outlook.hired')}</th>}
            {hiring && <th scope="col">{t('outlook.overloadShort')}</th>}
          </tr>
        </thead>
        <tbody>
          {outlook.months.map((month) => (
            <tr key={month.month}>
              <th scope="row">{format.month(month.month)}</th>
              <td>{format.number(month.working_days)}</td>
              <td>{format.number(month.work_hours)}</td>
              <td>{format.number(month.need.plan, 2)}</td>
              <td>{format.number(month.need.p50, 2)}</td>
              <td>{format.number(month.need.p80, 2)}</td>
              <td>{format.number(month.output, 2)}</td>
              <td>{format.percent(month.overload)}</td>
              {hiring && <td>{format.number(month.hired, 2)}</td>}
              {hiring && <td>{format.percent(month.overload_hired)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
