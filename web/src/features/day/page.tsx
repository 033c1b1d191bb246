import { Button, Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { IconSun } from '@tabler/icons-react'
import { lazy, Suspense, useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../ui/empty-state'
import { ErrorState } from '../../ui/error-state'
import { useFormat } from '../../ui/format'
import { notifyDone, notifyProblem } from '../../ui/notify'
import { PageHeader } from '../../ui/page-header'
import { openLog } from '../activity/log'
import { startTimer } from '../activity/timer'
import { useMay } from '../session/may'
import { useLongDay } from './dates'
import classes from './day.module.css'
import { todayRoute } from './feature'
import { Line } from './line'
import { todayQuery, usePlanDays, useSkip, type Day, type SkipReason } from './queries'
import { useWhose, Whose } from './whose'

const TimeAlarm = lazy(async () => ({ default: (await import('../budget/alarm')).TimeAlarm }))

/** Whom to contact now, how and why. */
export function TodayPage() {
  const { t } = useTranslation('day')
  const longDay = useLongDay()
  const navigate = useNavigate({ from: '/today' })
  const { person, mine, ready } = useWhose(todayRoute.useSearch().person)
  const { has, may } = useMay()
  const allowed = has('manage') || (mine && may('edit', 'activity'))
  const { data: day, error, refetch } = useQuery({ ...todayQuery(person), enabled: ready })
  const plan = usePlanDays(person)
  const planNow = () => plan.mutate(undefined, { onSuccess: () => notifyDone(t('planned')), onError: notifyProblem })
  return (
    <>
      <PageHeader title={day ? longDay(day.day) : t('title')} subtitle={day && <Summary day={day} />}>
        <Whose person={person} onChange={(id) => void navigate({ search: { person: id } })} />
        {day?.schedule_id && allowed && (
          <Button loading={plan.isPending} onClick={planNow}>
            {t('again')}
          </Button>
        )}
      </PageHeader>
      {has('manage') && (
        <Suspense fallback={null}>
          <TimeAlarm />
        </Suspense>
      )}
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!day && !error && <Skeleton height={420} />}
      {day && !day.schedule_id && (
        <EmptyState icon={IconSun} title={t('none.title')} text={t('none.text')}>
          {allowed && (
            <Button variant="filled" loading={plan.isPending} onClick={planNow}>
              {t('plan')}
            </Button>
          )}
        </EmptyState>
      )}
      {day?.schedule_id && day.lines.length === 0 && (
        <EmptyState icon={IconSun} title={t('empty.title')} text={t('empty.text')}>
          <Link to="/week" search={{ person }}>
            {t('toWeek')}
          </Link>
        </EmptyState>
      )}
      {day && day.lines.length > 0 && <Lines day={day} allowed={allowed} />}
      {day && mine && may('edit', 'company') && <Room day={day} />}
    </>
  )
}

/** An hour is worth a call to somebody new. */
const worthwhile = 60

/** Leads to the next prospects where the schedule has room for them. */
function Room({ day }: { day: Day }) {
  const { t } = useTranslation('day')
  const format = useFormat()
  if (day.free_minutes < worthwhile) return null
  return (
    <p className={classes.room}>
      {t('room', { time: format.minutes(day.free_minutes), date: format.date(day.until) })}{' '}
      <Link to="/market" search={{ view: 'prospects' }}>
        {t('toProspects')}
      </Link>
    </p>
  )
}

function Summary({ day }: { day: Day }) {
  const { t } = useTranslation('day')
  const format = useFormat()
  const open = day.lines.filter(({ state }) => state === 'planned')
  const parts = [
    ...(day.day === day.today ? [] : [t('notToday')]),
    ...(day.lines.length > 0 ? [t('contacts', { count: open.length, time: format.minutes(open.reduce((sum, line) => sum + line.minutes, 0)) })] : []),
    ...(day.data_as_of ? [day.outdated ? t('outdated', { moment: format.instant(day.data_as_of) }) : t('asOf', { moment: format.instant(day.data_as_of) })] : []),
    ...(day.next_day ? [t('next', { day: format.date(day.next_day) })] : []),
  ]
  return <>{parts.join(' · ')}</>
}

/** The list, driven by keys: arrows go up and down, L or Enter logs, S skips, T starts the timer. */
function Lines({ day, allowed }: { day: Day; allowed: boolean }) {
  const { t } = useTranslation('day')
  const format = useFormat()
  const skip = useSkip()
  const list = useRef<HTMLUListElement>(null)
  // The first contact is at hand at once: two keys log it.
  useEffect(() => go(list.current, null, 1), [])
  const [skipping, setSkipping] = useState<string>()
  const putOff = (id: string, reason: SkipReason) => {
    const line = day.lines.find((one) => one.id === id)
    if (line) skip.mutate({ line, reason }, { onSuccess: (done) => done && notifyDone(t('skipped', { date: format.date(done.back_on) })), onError: notifyProblem })
  }
  const press = (event: KeyboardEvent<HTMLButtonElement>, id: string) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const deeds: Record<string, () => void> = {
      ArrowDown: () => go(list.current, event.currentTarget, 1),
      ArrowUp: () => go(list.current, event.currentTarget, -1),
      KeyL: () => log(day, id),
      KeyS: () => setSkipping(id),
      KeyT: () => startTimer(day.lines.find((line) => line.id === id)?.company_id),
    }
    const deed = deeds[event.code]
    if (!deed) return
    event.preventDefault()
    event.stopPropagation()
    deed()
  }
  return (
    <>
      <ul ref={list} className={classes.list} aria-label={t('title')}>
        {day.lines.map((line) => (
          <Line key={line.id} line={line} allowed={allowed} skipping={skipping === line.id} onSkipping={(open) => setSkipping(open ? line.id : undefined)} onSkip={(reason) => putOff(line.id, reason)} onKeyDown={(event) => press(event, line.id)} />
        ))}
      </ul>
      {allowed && <p className={classes.keys}>{t('keys')}</p>}
    </>
  )
}

/** Goes from the button of a contact to that of the one after or before it. */
function go(list: HTMLUListElement | null, from: HTMLButtonElement | null, step: number) {
  const buttons = [...(list?.querySelectorAll<HTMLButtonElement>('[data-log]') ?? [])]
  buttons[from ? buttons.indexOf(from) + step : 0]?.focus()
}

function log(day: Day, id: string) {
  const line = day.lines.find((one) => one.id === id)
  if (line) openLog({ company: line.company_id })
}
