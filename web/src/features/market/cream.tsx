import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format'
import { Card } from '../../ui/stat-card'
import { held } from './curve'
import classes from './market.module.css'
import type { MarketAnswer } from './queries'

const shares = [0.1, 0.2, 0.3, 0.5]

/** How much of the potential the first prospects hold, and in which order to work them. */
export function Cream({ answer }: { answer: MarketAnswer }) {
  const { t } = useTranslation('market')
  const format = useFormat()
  const order = answer.parts.toSorted((a, b) => b.value_per_hour - a.value_per_hour)
  return (
    <Card title={t('cream.title')}>
      {answer.cream.length === 0 && <p className={classes.note}>{t('cream.none')}</p>}
      {answer.cream.length > 0 && (
        <div className={classes.creamRow}>
          <svg className={classes.curve} viewBox="0 0 100 100" preserveAspectRatio="none" role="img" aria-label={t('cream.chart')}>
            <line x1="0" y1="100" x2="100" y2="0" data-kind="even" />
            <polyline data-kind="cream" points={answer.cream.map((point) => `${point.prospects * 100},${100 - point.potential * 100}`).join(' ')} />
          </svg>
          <ul className={classes.plainList}>
            {shares.map((share) => (
              <li key={share}>{t('cream.first', { share: format.percent(share), potential: format.percent(held(answer.cream, share)) })}</li>
            ))}
          </ul>
        </div>
      )}
      <h3 className={classes.subhead}>{t('cream.order')}</h3>
      <ol className={classes.order}>
        {order.map((part) => (
          <li key={part.name}>
            <b>{part.name}</b>
            <span>{t('cream.part', { prospects: format.number(part.prospects), worth: format.money(Math.round(part.value_per_hour)) })}</span>
          </li>
        ))}
      </ol>
    </Card>
  )
}
