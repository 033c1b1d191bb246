import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { components } from '../../api/schema'
import { useFormat } from '../../ui/format'
import classes from './week.module.css'

/** What does not fit into a standard week: an open decision with three ways out, each with what it changes and where it is done. */
export function Overload({ open, person }: { open: components['schemas']['Overload']; person: string }) {
  const { t } = useTranslation('week')
  const format = useFormat()
  return (
    <section className={classes.decision} aria-labelledby="decision">
      <h2 id="decision">{t('overload.title', { minutes: format.minutes(open.minutes_per_week) })}</h2>
      <ul>
        <li>
          {t('overload.hire', { people: format.number(Math.round(open.hire * 100) / 100) })} · <Link to="/capacity">{t('overload.toCapacity')}</Link>
        </li>
        <li>
          {t('overload.handOver', { count: open.hand_over, money: format.moneyShort(open.hand_over_value) })} ·{' '}
          <Link to="/companies" search={{ where: [`owner:is:${person}`], sort: 'potential' }}>
            {t('overload.toCompanies')}
          </Link>
        </li>
        <li>
          {t('overload.stretch', { factor: format.number(Math.round(open.stretch * 100) / 100) })} · <Link to="/strategy">{t('overload.toStrategy')}</Link>
        </li>
      </ul>
    </section>
  )
}
