import { Button, Checkbox, SegmentedControl, Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconCalendarWeek } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../ui/empty-state'
import { ErrorState } from '../../ui/error-state'
import { useFormat } from '../../ui/format'
import { JobProgress } from '../../ui/job-progress'
import { notifyDone, notifyProblem } from '../../ui/notify'
import { PageHeader } from '../../ui/page-header'
import { useForgetTime } from '../day/queries'
import { useMay } from '../session/may'
import { teamQuery, usePlanAll, type TeamPlan } from './queries'
import { Fits, TeamTable } from './team-table'
import classes from './week.module.css'

/** Where everybody's planning stands, and one button that plans for all. */
export function TeamWeekPage() {
  const { t } = useTranslation('week')
  const { data, error, refetch } = useQuery(teamQuery)
  const { has } = useMay()
  return (
    <>
      <PageHeader title={t('team.title')} subtitle={data && data.length > 0 && <Sum team={data} />} />
      {has('manage') && <PlanAll />}
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton height={320} />}
      {data?.length === 0 && <EmptyState icon={IconCalendarWeek} title={t('team.nobody')} text={t('team.nobodyText')} />}
      {data && data.length > 0 && <TeamTable team={data} manages={has('manage')} />}
    </>
  )
}

/** All together: time used, and what does not fit with its money. */
function Sum({ team }: { team: TeamPlan[] }) {
  const { t } = useTranslation('week')
  const format = useFormat()
  const plans = team.flatMap(({ in_force }) => in_force ?? [])
  const sum = (of: (plan: (typeof plans)[number]) => number) => plans.reduce((all, plan) => all + of(plan), 0)
  const without = team.length - plans.length
  const value = sum((plan) => plan.overflow_value)
  return (
    <>
      {t('used', { used: format.minutes(sum((plan) => plan.used_minutes)), capacity: format.minutes(sum((plan) => plan.capacity_minutes)) })} · <Fits count={sum((plan) => plan.overflow)} />
      {value > 0 && ` (${t('team.atStake', { money: format.moneyShort(value) })})`}
      {without > 0 && ` · ${t('team.without', { count: without })}`}
    </>
  )
}

function PlanAll() {
  const { t } = useTranslation('week')
  const forget = useForgetTime()
  const [short, setShort] = useState<'cut' | 'stretch'>('cut')
  const [accept, setAccept] = useState(false)
  const [job, setJob] = useState<string>()
  const plan = usePlanAll()
  return (
    <section className={classes.planAll} aria-label={t('team.plan')}>
      <SegmentedControl
        aria-label={t('team.short')}
        value={short}
        onChange={(next) => setShort(next === 'stretch' ? 'stretch' : 'cut')}
        data={[
          { value: 'cut', label: t('team.cut') },
          { value: 'stretch', label: t('team.stretch') },
        ]}
      />
      <Checkbox label={t('team.accept')} checked={accept} onChange={(event) => setAccept(event.currentTarget.checked)} />
      <Button variant="filled" loading={plan.isPending} onClick={() => void plan.mutateAsync({ short, accept }).then((made) => made && setJob(made.job_id), notifyProblem)}>
        {t('team.plan')}
      </Button>
      {job && (
        <JobProgress
          key={job}
          id={job}
          onOver={({ state }) => {
            if (state === 'done') notifyDone(accept ? t('team.accepted') : t('team.planned'))
            void forget()
          }}
        />
      )}
    </section>
  )
}
