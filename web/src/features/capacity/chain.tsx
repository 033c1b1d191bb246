import { IconArrowRight } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format'
import { StatCard } from '../../ui/stat-card'
import type { Reason, Staffing } from '../strategy/queries'
import { ReasonWhy } from '../strategy/reason'
import classes from './capacity.module.css'

/** The input of a reason with this key, wherever it stands in the tree. */
export function findReason(reason: Reason | undefined, key: string): Reason | undefined {
  if (!reason || reason.key === key) return reason
  for (const input of reason.inputs ?? []) {
    const found = findReason(input, key)
    if (found) return found
  }
  return undefined
}

interface Props {
  now: Staffing
  /** The saved state, while something is tried out. */
  before: Staffing | undefined
}

/** Need, have, and what is missing between them. */
export function Totals({ now, before }: Props) {
  const { t } = useTranslation('capacity')
  const format = useFormat()
  const was = (earlier: string | undefined, current: string) => (earlier === undefined || earlier === current ? undefined : t('was', { value: earlier }))
  const [need, have] = [format.people(now.people), format.people(now.have)]
  const missing = now.people - now.have
  const balance = format.people(Math.abs(missing))
  return (
    <div className={classes.totals} aria-live="polite">
      <StatCard label={t('need')} value={<ReasonWhy reason={now.why?.people}>{need}</ReasonWhy>} before={was(before && format.people(before.people), need)} note={t('needNote', { people: now.people_rounded })} />
      <StatCard label={t('have')} value={have} before={was(before && format.people(before.have), have)} note={t('haveNote')} />
      <StatCard label={missing > 0 ? t('missing') : t('spare')} value={<span data-missing={missing > 0 || undefined}>{balance}</span>} note={t('balanceNote')} />
      <StatCard label={t('peak')} value={now.peak && now.people > 0 ? format.people(now.peak.people) : '–'} note={now.peak && now.people > 0 ? format.month(now.peak.month) : t('noWork')} />
    </div>
  )
}

/** Clients → hours → hours of one person → people, in one line. */
export function Chain({ now }: { now: Staffing }) {
  const { t } = useTranslation('capacity')
  const format = useFormat()
  const why = now.why?.people
  return (
    <section className={classes.chain} aria-label={t('chain.title')}>
      <Link value={format.number(now.clients)} label={t('chain.clients')} />
      <Arrow />
      <Link value={<ReasonWhy reason={findReason(why, 'work_hours')}>{format.hours(now.work_hours)}</ReasonWhy>} label={t('chain.work')} />
      {now.travel_hours > 0 && (
        <>
          <span className={classes.sign}>+</span>
          <Link value={<ReasonWhy reason={findReason(why, 'travel_hours')}>{format.hours(now.travel_hours)}</ReasonWhy>} label={t('chain.travel')} />
        </>
      )}
      <Arrow />
      <Link value={<ReasonWhy reason={findReason(why, 'selling_hours')}>{format.hours(now.selling_hours)}</ReasonWhy>} label={t('chain.selling')} />
      <Arrow />
      <Link value={<ReasonWhy reason={why}>{format.number(now.people, 2)}</ReasonWhy>} label={t('chain.people', { people: now.people_rounded })} />
    </section>
  )
}

function Link({ value, label }: { value: ReactNode; label: string }) {
  return (
    <span className={classes.link}>
      <b>{value}</b>
      <span>{label}</span>
    </span>
  )
}

function Arrow() {
  return <IconArrowRight className={classes.arrow} size={18} aria-hidden />
}
