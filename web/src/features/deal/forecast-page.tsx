import { Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../../ui/error-state'
import { useFormat } from '../../ui/format'
import { Card, StatCard } from '../../ui/stat-card'
import classes from './deal.module.css'
import { forecastRoute } from './feature'
import { DealsHead } from './head'
import { forecastQuery, type Forecast, type ForecastSum } from './queries'

/** What the open deals are expected to bring, month by month. */
export function ForecastPage() {
  const search = forecastRoute.useSearch()
  const { data, error, refetch } = useQuery(forecastQuery(search))
  return (
    <>
      <DealsHead view="forecast" search={search} />
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton height={480} />}
      {data && <Months forecast={data} />}
    </>
  )
}

const months = 3

function Months({ forecast }: { forecast: Forecast }) {
  const { t } = useTranslation('deal')
  const format = useFormat()
  const commit = format.percent(forecast.commit_from / 10_000)
  const near = forecast.months.slice(0, months)
  const sum = (of: (row: ForecastSum) => number) => near.reduce((total, row) => total + of(row), 0)
  const widest = Math.max(1, ...forecast.months.map((row) => row.won + row.open))
  const rest = [
    { label: t('forecast.overdue'), row: forecast.overdue },
    { label: t('forecast.later'), row: forecast.later },
    { label: t('forecast.undated'), row: forecast.undated },
  ].filter(({ row }) => row.open_count > 0)
  return (
    <>
      <div className={classes.totals}>
        <StatCard label={t('forecast.promised')} value={format.money(sum((row) => row.won + row.committed))} note={t('forecast.promisedNote', { count: months, commit })} />
        <StatCard label={t('forecast.expected')} value={format.money(sum((row) => row.won + row.weighted))} note={t('forecast.expectedNote', { count: months })} />
        <StatCard label={t('forecast.all')} value={format.money(sum((row) => row.won + row.open))} note={t('forecast.allNote', { count: months })} />
      </div>
      <Card title={t('forecast.title')}>
        <div className={classes.scroll} role="group" aria-label={t('forecast.title')} tabIndex={0}>
          <table className={classes.lines}>
            <thead>
              <tr>
                <th scope="col">{t('forecast.month')}</th>
                <th scope="col">{t('forecast.won')}</th>
                <th scope="col">{t('forecast.committed')}</th>
                <th scope="col">{t('weighted')}</th>
                <th scope="col">{t('forecast.open')}</th>
                <th scope="col">{t('forecast.deals')}</th>
                <th scope="col" aria-label={t('forecast.bar')} />
              </tr>
            </thead>
            <tbody>
              {forecast.months.map((row) => (
                <Row key={row.month} label={format.month(row.month)} row={row} widest={widest} />
              ))}
              {rest.map(({ label, row }) => (
                <Row key={label} label={label} row={row} widest={widest} />
              ))}
            </tbody>
          </table>
        </div>
        <div className={classes.legend} aria-hidden>
          {(['won', 'committed', 'open'] as const).map((part) => (
            <span key={part}>
              <i data-part={part} />
              {t(`forecast.${part}`)}
            </span>
          ))}
        </div>
      </Card>
    </>
  )
}

function Row({ label, row, widest }: { label: string; row: ForecastSum; widest: number }) {
  const format = useFormat()
  const share = (value: number) => (Math.min(value, widest) / widest) * 1000
  const [won, committed, open] = [share(row.won), share(row.won + row.committed), share(row.won + row.open)]
  return (
    <tr>
      <th scope="row">{label}</th>
      <td>{format.money(row.won)}</td>
      <td>{format.money(row.committed)}</td>
      <td>{format.money(row.weighted)}</td>
      <td>{format.money(row.open)}</td>
      <td>{format.number(row.won_count + row.open_count)}</td>
      <td aria-label={`${format.money(row.won)} + ${format.money(row.open)}`}>
        <svg className={classes.bar} viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden>
          <rect data-part="won" width={won} height={10} />
          <rect data-part="committed" x={won} width={committed - won} height={10} />
          <rect data-part="open" x={committed} width={open - committed} height={10} />
        </svg>
      </td>
    </tr>
  )
}
