import { Badge, Button, FileButton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isStale } from '../../api/problem'
import { ErrorState } from '../../ui/error-state'
import { useFormat } from '../../ui/format'
import { notifyDone } from '../../ui/notify'
import { Card } from '../../ui/stat-card'
import { VersionConflict } from '../../ui/version-conflict'
import { useSession } from '../session/queries'
import { CalendarDays } from './calendar-days'
import classes from './capacity.module.css'
import { calendarQuery, useReadCalendar, useRestoreCalendar, useSaveCalendar, type CalendarDay, type WorkCalendar } from './queries'

/** The working calendar of the workspace's country for a year. */
export function CalendarCard({ year }: { year: number }) {
  const { t } = useTranslation('capacity')
  const country = useSession().workspace?.country || 'generic'
  const { data, error, refetch } = useQuery(calendarQuery(country, year))
  return (
    <Card title={t('calendar.title', { country: t(`country.${country}`), year })}>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data && <Calendar key={`${country} ${year} ${data.version}`} calendar={data} onReload={() => void refetch()} />}
    </Card>
  )
}

function Calendar({ calendar, onReload }: { calendar: WorkCalendar; onReload: () => void }) {
  const { t } = useTranslation('capacity')
  const [days, setDays] = useState<CalendarDay[]>()
  const [source, setSource] = useState(calendar.source ?? '')
  const save = useSaveCalendar()
  const restore = useRestoreCalendar()
  const read = useReadCalendar()
  const { country, year, version } = calendar
  const open = (file: File | null) =>
    file &&
    read.mutate(file, {
      onSuccess: (next) => {
        setDays(next.days)
        setSource(next.source ?? '')
      },
    })
  const failed = save.error ?? restore.error ?? read.error
  return (
    <>
      <Summary calendar={calendar} />
      {failed && !isStale(failed) && <ErrorState error={failed} />}
      <VersionConflict error={save.error} onReload={onReload} />
      <CalendarDays year={year} days={days ?? calendar.days} onChange={setDays} />
      <div className={classes.actions}>
        <Button variant="filled" disabled={!days} loading={save.isPending} onClick={() => days && save.mutate({ country, year, days, source, version }, { onSuccess: () => notifyDone(t('calendar.saved')) })}>
          {t('calendar.save')}
        </Button>
        <Button disabled={!days} onClick={() => setDays(undefined)}>
          {t('discard')}
        </Button>
        <FileButton accept=".xml,application/xml,text/xml" onChange={open}>
          {(props) => (
            <Button {...props} loading={read.isPending}>
              {t('calendar.import')}
            </Button>
          )}
        </FileButton>
        {version > 0 && (
          <Button loading={restore.isPending} onClick={() => restore.mutate({ country, year })}>
            {t('calendar.restore')}
          </Button>
        )}
      </div>
    </>
  )
}

/** The norm of the year and of each month. */
function Summary({ calendar }: { calendar: WorkCalendar }) {
  const { t } = useTranslation('capacity')
  const format = useFormat()
  return (
    <>
      <p className={classes.summary}>
        <b>{t('calendar.year', { days: format.number(calendar.working_days), hours: format.number(calendar.hours) })}</b>
        {calendar.provisional && <Badge color="yellow">{t('calendar.provisional')}</Badge>}
        {calendar.version > 0 && <Badge color="gray">{t('calendar.edited')}</Badge>}
      </p>
      {calendar.note && <p className={classes.note}>{calendar.note}</p>}
      <dl className={classes.norms}>
        {calendar.months?.map((month) => (
          <div key={month.month}>
            <dt>{format.month(month.month, 'short')}</dt>
            <dd>
              <b>{format.number(month.working_days)}</b> {t('calendar.hours', { hours: format.number(month.hours) })}
            </dd>
          </div>
        ))}
      </dl>
      {calendar.source && <p className={classes.note}>{calendar.source}</p>}
    </>
  )
}
