import { Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconHourglass } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../ui/empty-state'
import { ErrorState } from '../../ui/error-state'
import { useFormat } from '../../ui/format'
import { MinutesBar } from '../../ui/minutes-bar'
import { StatCard, Card } from '../../ui/stat-card'
import { AttainmentTable } from './attainment-table'
import classes from './budget.module.css'
import { attainmentQuery, type AttainmentTable as Table } from './queries'
import type { BudgetSearch } from './search'

/** How much of what was due in a period clients got. */
export function Attainment({ search }: { search: BudgetSearch }) {
  const { t } = useTranslation('budget')
  const { data, error, refetch } = useQuery(attainmentQuery(search))
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton height={420} />
  if (data.rows.length === 0) return <EmptyState icon={IconHourglass} title={t('empty.title')} text={t('empty.money')} />
  return (
    <>
      <Totals table={data} />
      <Card title={t('attained')}>
        <AttainmentTable table={data} />
      </Card>
    </>
  )
}

function Totals({ table: { total, elapsed, unsure } }: { table: Table }) {
  const { t } = useTranslation('budget')
  const format = useFormat()
  return (
    <div className={classes.totals}>
      <StatCard label={t('column.capped')} value={format.percent(total.capped, 1)} note={t('note.capped', { elapsed: format.percent(elapsed) })} />
      <StatCard label={t('column.coverage')} value={format.percent(total.coverage, 1)} note={t('note.coverage')} />
      <StatCard label={t('column.inWindow')} value={format.percent(total.in_window, 1)} note={t('note.inWindow')} />
      {!unsure && <StatCard label={t('column.potential')} value={format.percent(total.potential, 1)} note={t('note.potential')} />}
      <StatCard
        label={t('column.time')}
        value={format.minutes(total.minutes.budget)}
        note={
          <span className={classes.bar}>
            <MinutesBar done={total.minutes.done} scheduled={total.minutes.scheduled} budget={total.minutes.budget} now={elapsed} withText />
          </span>
        }
      />
    </div>
  )
}
