import { Button, Checkbox, Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { IconHandGrab, IconPhone } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../ui/empty-state'
import { ErrorState } from '../../ui/error-state'
import { useFormat } from '../../ui/format'
import { notifyDone, notifyProblem } from '../../ui/notify'
import { PageHeader } from '../../ui/page-header'
import { openLog } from '../activity/log'
import { useMay } from '../session/may'
import classes from './market.module.css'
import { deskQuery, useRelease, useTake, type ProspectDesk, type TakenProspect } from './queries'
import { Rules } from './rules'

/** My next prospects: the best that nobody works on, taken as a batch and given back one by one. */
export function Prospects({ tabs }: { tabs: ReactNode }) {
  const { t } = useTranslation('market')
  const { has } = useMay()
  const { data: desk, error, refetch } = useQuery(deskQuery)
  const take = useTake()
  const more = desk ? Math.min(desk.batch, desk.room) : 0
  const grab = () =>
    take.mutateAsync(more).then((answer) => (answer.taken > 0 ? notifyDone(t('desk.taken', { count: answer.taken })) : notifyDone(t('desk.nothing'))), notifyProblem)
  const button = desk && (
    <Button variant="filled" leftSection={<IconHandGrab size={16} aria-hidden />} loading={take.isPending} disabled={more === 0} onClick={() => void grab()}>
      {more > 0 ? t('desk.take', { count: more }) : t('desk.full')}
    </Button>
  )
  return (
    <>
      <PageHeader title={t('desk.title')} subtitle={desk && <Subtitle desk={desk} />}>
        {desk && desk.items.length > 0 && button}
      </PageHeader>
      {tabs}
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!desk && !error && <Skeleton height={320} />}
      {desk && desk.items.length === 0 && (
        <EmptyState icon={IconHandGrab} title={t('desk.none')} text={t('desk.noneText', { days: t('dayCount', { count: desk.days }) })}>
          {button}
        </EmptyState>
      )}
      {desk && desk.items.length > 0 && <Taken desk={desk} />}
      {has('manage') && <Rules />}
    </>
  )
}

function Subtitle({ desk }: { desk: ProspectDesk }) {
  const { t } = useTranslation('market')
  const format = useFormat()
  return <>{[t('desk.held', { held: format.number(desk.items.length), limit: format.number(desk.limit) }), desk.plan ? t('desk.byPlan', { plan: desk.plan }) : t('desk.byPotential')].join(' · ')}</>
}

function Taken({ desk }: { desk: ProspectDesk }) {
  const { t } = useTranslation('market')
  const [ticked, setTicked] = useState<readonly string[]>([])
  const release = useRelease()
  const chosen = ticked.filter((id) => desk.items.some((one) => one.company_id === id))
  const give = (ids: readonly string[]) =>
    release.mutateAsync([...ids]).then((answer) => {
      setTicked([])
      notifyDone(t('desk.released', { count: answer.companies }))
    }, notifyProblem)
  return (
    <>
      <ul className={classes.taken} aria-label={t('desk.title')}>
        {desk.items.map((one) => (
          <Line key={one.company_id} one={one} ticked={chosen.includes(one.company_id)} busy={release.isPending} onTick={(on) => setTicked(on ? [...chosen, one.company_id] : chosen.filter((id) => id !== one.company_id))} onRelease={() => void give([one.company_id])} />
        ))}
      </ul>
      {chosen.length > 0 && (
        <Button loading={release.isPending} onClick={() => void give(chosen)}>
          {t('desk.releaseTicked', { count: chosen.length })}
        </Button>
      )}
    </>
  )
}

interface LineProps {
  one: TakenProspect
  ticked: boolean
  busy: boolean
  onTick: (on: boolean) => void
  onRelease: () => void
}

function Line({ one, ticked, busy, onTick, onRelease }: LineProps) {
  const { t } = useTranslation('market')
  const format = useFormat()
  // Cents would promise more than anybody knows.
  const whole = (minor: number) => format.money(format.toMinor(Math.round(format.toMajor(minor))))
  const about = [one.segment, one.industry, one.city || one.region].filter((text, at, all) => text && all.indexOf(text) === at).join(' · ')
  return (
    <li>
      <Checkbox aria-label={t('desk.tick', { name: one.name })} checked={ticked} onChange={(event) => onTick(event.currentTarget.checked)} />
      <span className={classes.takenMain}>
        <Link to="/companies/$companyId" params={{ companyId: one.company_id }}>
          {one.name}
        </Link>
        <span className={classes.small}>{about}</span>
        {one.phone && (
          <a className={classes.phone} href={`tel:${one.phone}`}>
            <IconPhone size={14} aria-hidden /> {one.phone}
          </a>
        )}
      </span>
      <span className={classes.takenWorth}>
        {one.worth > 0 && <b>{t('desk.worth', { worth: whole(one.worth) })}</b>}
        {one.potential > 0 && <span className={classes.small}>{t('desk.potential', { potential: whole(one.potential), group: one.class })}</span>}
        <span className={classes.small}>{one.logged_on ? t('desk.worked', { date: format.dayMonth(one.logged_on), until: format.dayMonth(one.expires_on) }) : t('desk.until', { until: format.dayMonth(one.expires_on) })}</span>
      </span>
      <span className={classes.takenDeeds}>
        <Button size="compact-sm" variant="filled" onClick={() => openLog({ company: one.company_id })}>
          {t('desk.log')}
        </Button>
        <Button size="compact-sm" disabled={busy} aria-label={t('desk.releaseOne', { name: one.name })} onClick={onRelease}>
          {t('desk.release')}
        </Button>
      </span>
    </li>
  )
}
