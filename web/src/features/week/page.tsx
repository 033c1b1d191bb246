import { Button, SegmentedControl, Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { IconCalendarWeek } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Problem } from '../../api/problem'
import { EmptyState } from '../../ui/empty-state'
import { ErrorState } from '../../ui/error-state'
import { useFormat } from '../../ui/format'
import { notifyDone, notifyProblem } from '../../ui/notify'
import { PageHeader } from '../../ui/page-header'
import { useWhose, Whose } from '../day/whose'
import { useMay } from '../session/may'
import { dayAfter, mondayOf } from './clock'
import { weekRoute } from './feature'
import { Grid } from './grid'
import { Overflow } from './overflow'
import { scheduleQuery, useProposeSchedule, useUndoSchedule, type Schedule } from './queries'
import { Waiting } from './waiting'
import classes from './week.module.css'

/** Somebody's next two weeks, in blocks, and what does not fit. */
export function WeekPage() {
  const { t } = useTranslation('week')
  const navigate = useNavigate({ from: '/week' })
  const { person, mine, ready } = useWhose(weekRoute.useSearch().person)
  const { has, may } = useMay()
  const allowed = has('manage') || (mine && may('edit', 'activity'))
  const { data: schedule, error, refetch } = useQuery({ ...scheduleQuery(person, 'in_force'), enabled: ready })
  const proposed = useQuery({ ...scheduleQuery(person, 'proposed'), enabled: Boolean(schedule?.proposed_id) || error !== null })
  const propose = useProposeSchedule(person)
  const missing = error instanceof Problem && error.status === 404
  const [later, setLater] = useState('0')
  const plan = allowed && (
    <Button loading={propose.isPending} variant={missing ? 'filled' : 'default'} onClick={() => propose.mutate(undefined, { onError: notifyProblem })}>
      {t('plan')}
    </Button>
  )
  return (
    <>
      <PageHeader title={t('title')} subtitle={schedule && <Summary schedule={schedule} />}>
        <Whose person={person} onChange={(id) => void navigate({ search: { person: id } })} />
        <Link to="/week/standard" search={{ person }} className={classes.link}>
          {t('editWeek')}
        </Link>
        {has('manage') && (
          <Link to="/week/team" className={classes.link}>
            {t('team.title')}
          </Link>
        )}
        {schedule && plan}
        {schedule?.undoable && allowed && <Undo schedule={schedule} />}
      </PageHeader>
      {proposed.data && allowed && <Waiting proposed={proposed.data} />}
      {missing && !proposed.data && (
        <EmptyState icon={IconCalendarWeek} title={t('none.title')} text={t('none.text')}>
          {plan}
        </EmptyState>
      )}
      {error && !missing && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!schedule && !error && <Skeleton height={480} />}
      {schedule && (
        <div className={classes.both}>
          <div>
            <SegmentedControl aria-label={t('title')} value={later} onChange={setLater} data={[{ value: '0', label: t('thisWeek') }, { value: '7', label: t('nextWeek') }]} />
            <Grid schedule={schedule} monday={dayAfter(mondayOf(schedule.from), Number(later))} allowed={allowed} />
          </div>
          <Overflow lines={schedule.overflow} />
        </div>
      )}
    </>
  )
}

function Summary({ schedule }: { schedule: Schedule }) {
  const { t } = useTranslation('week')
  const format = useFormat()
  return (
    <>
      {t('used', { used: format.minutes(schedule.used_minutes), capacity: format.minutes(schedule.capacity_minutes) })} · {t('later', { count: schedule.later })} ·{' '}
      {schedule.without > 0 ? <b>{t('without', { count: schedule.without })}</b> : t('withoutNone')}
    </>
  )
}

// The button goes with what it did: what is said of it must not wait for the button.
function Undo({ schedule }: { schedule: Schedule }) {
  const { t } = useTranslation('week')
  const undo = useUndoSchedule()
  return (
    <Button loading={undo.isPending} onClick={() => void undo.mutateAsync(schedule).then(() => notifyDone(t('undone')), notifyProblem)}>
      {t('undo')}
    </Button>
  )
}
