import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format'
import { Card } from '../../ui/stat-card'
import type { Staffing } from '../strategy/queries'
import { ReasonWhy } from '../strategy/reason'
import classes from './capacity.module.css'
import { chartScale, monthBars } from './month-bars'

interface Props {
  now: Staffing
  before: Staffing | undefined
}

/** Need against have, month by month; the numbers open their reason. */
export function MonthChart({ now, before }: Props) {
  const { t } = useTranslation('capacity')
  const format = useFormat()
  const scale = chartScale([...now.months, ...(before?.months ?? [])])
  const bars = monthBars(now.months, scale)
  const earlier = before ? monthBars(before.months, scale) : []
  return (
    <Card title={t('chart.title')} actions={<Legend trying={before !== undefined} />}>
      <div className={classes.chart}>
        {bars.map((bar, index) => (
          <div key={bar.month} className={classes.column}>
            <span className={classes.number}>
              <ReasonWhy reason={now.why?.months[index]}>{format.people(bar.need)}</ReasonWhy>
            </span>
            <div className={classes.plot} title={t('chart.tip', { month: format.month(bar.month), need: format.people(bar.need), have: format.people(bar.have) })}>
              <span className={classes.enough} style={{ height: `${bar.covered * 100}%` }} />
              <span className={classes.short} style={{ bottom: `${bar.covered * 100}%`, height: `${bar.lacking * 100}%` }} />
              {earlier[index] && <span className={classes.earlier} style={{ height: `${(earlier[index].covered + earlier[index].lacking) * 100}%` }} />}
              <span className={classes.have} style={{ bottom: `${bar.line * 100}%` }} />
            </div>
            <span className={classes.month}>{format.month(bar.month, 'short')}</span>
          </div>
        ))}
      </div>
      <details className={classes.details}>
        <summary>{t('chart.table')}</summary>
        <MonthTable now={now} />
      </details>
    </Card>
  )
}

function Legend({ trying }: { trying: boolean }) {
  const { t } = useTranslation('capacity')
  return (
    <span className={classes.legend} aria-hidden>
      <i data-kind="enough" /> {t('chart.covered')}
      <i data-kind="short" /> {t('chart.lacking')}
      <i data-kind="have" /> {t('chart.have')}
      {trying && (
        <>
          <i data-kind="earlier" /> {t('chart.before')}
        </>
      )}
    </span>
  )
}

function MonthTable({ now }: { now: Staffing }) {
  const { t } = useTranslation('capacity')
  const format = useFormat()
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('table.month')}</th>
            <th scope="col">{t('table.days')}</th>
            <th scope="col">{t('table.norm')}</th>
            <th scope="col">{t('table.selling')}</th>
            <th scope="col">{t('table.work')}</th>
            <th scope="col">{t('table.need')}</th>
            <th scope="col">{t('table.have')}</th>
          </tr>
        </thead>
        <tbody>
          {now.months.map((month) => (
            <tr key={month.month} data-short={month.need > month.have || undefined}>
              <th scope="row">{format.month(month.month)}</th>
              <td>{format.number(month.working_days)}</td>
              <td>{format.number(month.norm_hours)}</td>
              <td>{format.number(month.selling_hours, 1)}</td>
              <td>{format.number(month.work_hours + month.travel_hours, 1)}</td>
              <td>{format.number(month.need, 2)}</td>
              <td>{format.number(month.have, 2)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
