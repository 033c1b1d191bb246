import { Loader } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../ui/empty-state'
import { ErrorState } from '../../ui/error-state'
import { useFormat } from '../../ui/format'
import { PageHeader } from '../../ui/page-header'
import { Card } from '../../ui/stat-card'
import { useSettingName } from '../capacity/setting-name'
import { useTold } from './changes'
import { compareRoute } from './feature'
import { compareQuery, type Side } from './queries'
import classes from './scenario.module.css'

/** Scenarios side by side on the same random numbers, and why they differ. */
export function ComparePage() {
  const { t } = useTranslation('scenario')
  const { ids = [], without } = compareRoute.useSearch()
  const { data: sides, error, refetch } = useQuery({ ...compareQuery(ids, without === undefined), enabled: ids.length > 0 })
  return (
    <div className={classes.page}>
      <PageHeader title={t('compareTitle')} subtitle={t('compareSubtitle')} />
      {ids.length === 0 && (
        <EmptyState title={t('empty.compare')}>
          <Link to="/scenarios">{t('title')}</Link>
        </EmptyState>
      )}
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!sides && !error && ids.length > 0 && <Loader type="dots" />}
      {sides && <Table sides={sides} />}
      {sides?.slice(1).map((side) => <Reasons key={side.id} first={sides[0]!} side={side} />)}
    </div>
  )
}

function useSideName(): (side: Side) => string {
  const { t } = useTranslation('scenario')
  return (side) => (side.id ? side.name : t('today'))
}

function Table({ sides }: { sides: Side[] }) {
  const { t } = useTranslation('scenario')
  const format = useFormat()
  const name = useSideName()
  const rows: [label: string, value: (side: Side) => ReactNode][] = [
    [t('row.need'), ({ outlook }) => format.number(outlook.need.plan, 2)],
    [t('row.half'), ({ outlook }) => format.number(outlook.need.p50, 2)],
    [t('row.four'), ({ outlook }) => format.number(outlook.need.p80, 2)],
    [t('row.peak'), ({ outlook }) => `${format.number(outlook.peak.plan, 2)} (${format.month(outlook.peak_month)})`],
    [t('row.have'), ({ outlook }) => format.number(outlook.have, 2)],
    [t('row.lacking'), ({ outlook }) => format.number(outlook.lacking, 2)],
    [t('row.hours'), ({ outlook }) => format.hours(outlook.work_hours)],
    [t('row.overload'), ({ outlook }) => format.percent(Math.max(...outlook.months.map((month) => month.overload)))],
    [t('row.open'), ({ outlook }) => format.number(outlook.requisitions.reduce((sum, one) => sum + one.people, 0))],
  ]
  return (
    <Card>
      <div className={classes.sides} tabIndex={0} role="group" aria-label={t('compareTitle')}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('row.what')}</th>
              {sides.map((side) => (
                <th key={side.id} scope="col">
                  {side.id ? (
                    <Link to="/scenarios/$scenarioId" params={{ scenarioId: side.id }}>
                      {name(side)}
                    </Link>
                  ) : (
                    name(side)
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([label, value]) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                {sides.map((side) => (
                  <td key={side.id}>{value(side)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  )
}

/** Why one side differs from the first, input by input. */
function Reasons({ first, side }: { first: Side; side: Side }) {
  const { t } = useTranslation('scenario')
  const format = useFormat()
  const name = useSideName()
  const setting = useSettingName()
  const told = useTold()
  const against = side.against
  if (!against) return null
  const signed = (people: number) => `${people < 0 ? '−' : '+'}${format.number(Math.abs(people), 2)}`
  return (
    <Card title={t('reasons.title', { side: name(side), first: name(first) })}>
      <p className={classes.note}>{t('reasons.need', { p10: signed(against.p10), p50: signed(against.p50), p90: signed(against.p90), more: format.percent(against.more) })}</p>
      <p className={classes.note}>{against.terms.length > 0 ? t('reasons.lacking', { people: signed(against.lacking) }) : t('changes.none')}</p>
      <ul className={classes.terms}>
        {against.terms.map((term) => (
          <li key={term.setting}>
            <b data-more={term.people > 0.005 || undefined}>{signed(term.people)}</b>
            <span>
              {setting(term.setting)}: {told(term)}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
