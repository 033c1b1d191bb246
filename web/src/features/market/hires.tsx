import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format'
import { Card } from '../../ui/stat-card'
import classes from './market.module.css'
import type { MarketAnswer, MarketContent } from './queries'

/** Whom to look for, from when, so that they have learned by the month that needs them. */
export function Hires({ content, answer }: { content: MarketContent; answer: MarketAnswer }) {
  const { t } = useTranslation('market')
  const format = useFormat()
  const gap = answer.months.find((month) => month.gap > 0.005)
  const late = answer.hires.filter((hire) => hire.open < content.first)
  return (
    <Card title={t('hires.title')}>
      {answer.hires.length === 0 && <p className={classes.note}>{t('hires.none', { people: format.people(content.have ?? 0) })}</p>}
      {answer.hires.length > 0 && (
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('hires.open')}</th>
              <th scope="col">{t('hires.start')}</th>
              <th scope="col">{t('hires.people')}</th>
            </tr>
          </thead>
          <tbody>
            {answer.hires.map((hire) => (
              <tr key={hire.start}>
                <th scope="row">{format.month(hire.open)}</th>
                <td>{format.month(hire.start)}</td>
                <td>{format.number(hire.people)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className={classes.note}>
        {t('hires.ramp', { ramp: (content.ramp ?? []).map((share) => format.percent(share)).join(' · ') || '–', fill: t('monthCount', { count: content.months_to_fill ?? 0 }) })}
      </p>
      {gap && <p className={classes.warning}>{t('hires.gap', { month: format.month(gap.month), people: format.number(gap.gap, 1) })}</p>}
      {late.length > 0 && <p className={classes.warning}>{t('hires.late')}</p>}
    </Card>
  )
}
