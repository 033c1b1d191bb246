import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format'
import { MinutesBar } from '../../ui/minutes-bar'
import { StatCard } from '../../ui/stat-card'
import { Why } from '../../ui/why'
import { useMay } from '../session/may'
import classes from './company.module.css'
import type { Company } from './queries'

/** What the company pays, could pay, does not pay, and the time it deserves. */
export function CardStats({ company }: { company: Company }) {
  const { t } = useTranslation('company')
  const format = useFormat()
  const { hides } = useMay()
  const [paid, assessed] = [!hides('company.money'), company.potential_on !== null && !hides('company.potential')]
  const both = paid && assessed
  return (
    <div className={classes.stats}>
      <StatCard label={t('stat.actual')} value={paid ? format.moneyShort(company.actual) : '–'} note={!paid ? undefined : company.last_paid_on ? t('stat.lastPaid', { date: format.date(company.last_paid_on) }) : t('stat.neverPaid')} />
      <StatCard label={t('stat.potential')} value={assessed ? format.moneyShort(company.potential) : '–'} note={assessed ? t('stat.since', { date: format.date(company.potential_on) }) : hides('company.potential') ? undefined : t('notAssessed')} />
      <StatCard label={t('stat.gap')} value={both ? <Gap company={company} /> : '–'} note={both && company.potential > 0 ? t('stat.wallet', { share: format.percent(company.actual / company.potential) }) : undefined} />
      <StatCard
        label={t('stat.minutes')}
        value={format.minutes(company.budget_minutes)}
        note={
          <span className={classes.budget}>
            <MinutesBar done={company.used_minutes} scheduled={company.scheduled_minutes} budget={company.year_minutes} now={yearPassed()} withText />
            {company.year_minutes !== company.budget_minutes && t('stat.yearMinutes', { time: format.minutes(company.year_minutes) })}
          </span>
        }
      />
    </div>
  )
}

/** Where the year stands now, 0…1. */
function yearPassed(now = new Date()): number {
  const start = Date.UTC(now.getFullYear(), 0, 1)
  return (now.getTime() - start) / (Date.UTC(now.getFullYear() + 1, 0, 1) - start)
}

function Gap({ company }: { company: Company }) {
  const { t } = useTranslation('company')
  const format = useFormat()
  return (
    <Why
      title={t('stat.gap')}
      formula={t('why.gap')}
      inputs={[
        { label: t('column.potential'), value: format.money(company.potential) },
        { label: t('column.actual'), value: format.money(company.actual), to: '/analysis' },
      ]}
      result={format.money(company.gap)}
    >
      {format.moneyShort(company.gap)}
    </Why>
  )
}
