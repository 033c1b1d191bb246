import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format'
import { StatCard } from '../../ui/stat-card'
import type { Staffing } from './queries'
import { ReasonWhy } from './reason'
import { useMay } from '../session/may'
import classes from './strategy.module.css'

interface Props {
  now: Staffing
  /** The saved state, while there are unsaved changes. */
  before: Staffing | undefined
}

/** What the whole matrix takes and where the time goes. */
export function Totals({ now, before }: Props) {
  const { t } = useTranslation('strategy')
  const format = useFormat()
  const { hides } = useMay()
  const was = (value: string | undefined, current: string) => (value === undefined || value === current ? undefined : t('was', { value }))
  const people = format.people(now.people)
  const share = format.percent(now.high_time)
  return (
    <div className={classes.totals} aria-live="polite">
      <StatCard label={t('total.need')} value={<ReasonWhy reason={now.why?.people}>{people}</ReasonWhy>} before={was(before && format.people(before.people), people)} note={now.peak && now.people > 0 ? t('total.peak', { month: format.month(now.peak.month), people: format.people(now.peak.people), rounded: now.people_rounded }) : t('total.noWork')} />
      <StatCard label={t('total.have')} value={format.people(now.have)} note={t('total.haveNote', { hours: format.number(now.selling_hours) })} />
      <StatCard label={t('total.high')} value={share} before={was(before && format.percent(before.high_time), share)} note={t('total.highNote', { share: format.percent(now.high_money) })} />
      {!hides('company.money', 'company.potential') && <StatCard label={t('total.gap')} value={format.moneyShort(now.gap)} note={t('total.gapNote', { potential: format.moneyShort(now.potential) })} />}
    </div>
  )
}
