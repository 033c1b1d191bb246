import { Radio } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format'
import { Card } from '../../ui/stat-card'
import { lineOf } from './curve'
import classes from './market.module.css'
import type { MarketAnswer, MarketContent } from './queries'

interface Props {
  content: MarketContent
  answer: MarketAnswer
  onChange: (part: Partial<MarketContent>) => void
}

/** What was earned up to a month, or to the end of a shorter plan. */
function sum(money: readonly number[], month: number): number {
  return money[Math.min(month, money.length) - 1] ?? 0
}

/** The three orders of work beside one another, in money over time. */
export function Orders({ content, answer, onChange }: Props) {
  const { t } = useTranslation('market')
  const format = useFormat()
  const top = Math.max(...answer.orders.map(({ money }) => sum(money, money.length)))
  const best = answer.orders.toSorted((a, b) => sum(b.money, b.money.length) - sum(a.money, a.money.length))[0]
  return (
    <Card title={t('orders.title')}>
      <p className={classes.note}>{t('orders.hint')}</p>
      <div className={classes.creamRow}>
        <svg className={classes.curve} viewBox="0 0 100 100" preserveAspectRatio="none" role="img" aria-label={t('orders.chart')}>
          {answer.orders.map(({ order, money }) => (
            <polyline key={order} data-kind={order} points={lineOf(money, top)} />
          ))}
        </svg>
        <div className={classes.scroll}>
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col">{t('orders.order')}</th>
                <th scope="col">{t('orders.year')}</th>
                <th scope="col">{t('orders.end')}</th>
                <th scope="col">{t('orders.finish')}</th>
              </tr>
            </thead>
            <tbody>
              {answer.orders.map((one) => (
                <tr key={one.order} data-best={one === best || undefined}>
                  <th scope="row">
                    <Radio size="xs" name="order" label={t(`order.${one.order}`)} checked={content.order === one.order} onChange={() => onChange({ order: one.order as MarketContent['order'] })} />
                    <i className={classes.dash} data-kind={one.order} aria-hidden />
                  </th>
                  <td>{format.moneyShort(sum(one.money, 12))}</td>
                  <td>{format.moneyShort(sum(one.money, one.money.length))}</td>
                  <td>{one.finish ? format.month(one.finish) : '–'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
    </Card>
  )
}
