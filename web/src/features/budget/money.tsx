import { Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconHourglass } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../ui/empty-state'
import { ErrorState } from '../../ui/error-state'
import { useFormat } from '../../ui/format'
import { MinutesBar } from '../../ui/minutes-bar'
import { StatCard, Card } from '../../ui/stat-card'
import { useMay } from '../session/may'
import classes from './budget.module.css'
import { budgetQuery, type BudgetTable } from './queries'
import { Rules } from './rules'
import type { BudgetSearch } from './search'
import { MoneyTable } from './table'

/** Shares of time beside shares of money, with an alarm where they part too far. */
export function Money({ search }: { search: BudgetSearch }) {
  const { t } = useTranslation('budget')
  const { has } = useMay()
  const { data, error, refetch } = useQuery(budgetQuery(search))
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton height={420} />
  if (data.total.companies === 0) return <EmptyState icon={IconHourglass} title={t('empty.title')} text={t('empty.money')} />
  return (
    <>
      <Totals table={data} />
      <Card title={t('table')}>
        <MoneyTable table={data} />
      </Card>
      {has('manage') && <Rules key={data.rules.version} rules={data.rules} withCost={!data.hidden} />}
    </>
  )
}

function Totals({ table: { total, elapsed, rules, hidden, rows } }: { table: BudgetTable }) {
  const { t } = useTranslation('budget')
  const format = useFormat()
  const { minutes } = total
  const alarms = rows.filter((row) => row.alarm).length
  return (
    <div className={classes.totals}>
      <StatCard
        label={t('total.year')}
        value={format.minutes(minutes.budget)}
        note={
          <span className={classes.bar}>
            <MinutesBar done={minutes.done} scheduled={minutes.scheduled} budget={minutes.budget} now={elapsed} withText />
          </span>
        }
      />
      <StatCard label={t('total.done')} value={format.minutes(minutes.done)} note={t('total.doneNote', { share: format.percent(minutes.budget > 0 ? minutes.done / minutes.budget : null), elapsed: format.percent(elapsed) })} />
      <StatCard label={t('total.over')} value={format.minutes(total.overs)} note={t('total.overNote')} />
      {rules.hour_cost > 0 && !hidden && <StatCard label={t('total.cost')} value={format.moneyShort(total.cost)} note={t('total.costNote', { budget: format.moneyShort(total.budget_cost), hour: format.money(rules.hour_cost) })} />}
      {rules.alarm_points > 0 && !hidden && <StatCard label={t('total.alarms')} value={format.number(alarms)} note={t('total.alarmsNote', { points: format.number(rules.alarm_points / 100, 2) })} />}
    </div>
  )
}
