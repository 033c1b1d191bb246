import { Button } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format'
import { Card, StatCard } from '../../ui/stat-card'
import classes from './allocation.module.css'
import type { Hiring } from './queries'

/** What the next person would earn, the next people together, and how many are enough. */
export function HiringCard({ hiring, onSettings }: { hiring: Hiring | undefined; onSettings: () => void }) {
  const { t } = useTranslation('allocation')
  const format = useFormat()
  if (!hiring) {
    return (
      <Card title={t('hiring.title')} actions={<Button onClick={onSettings}>{t('hiring.say')}</Button>}>
        <p className={classes.lead}>{t('hiring.unknown')}</p>
      </Card>
    )
  }
  const block = hiring.block_people
  return (
    <Card title={t('hiring.title')}>
      <div className={classes.totals}>
        <StatCard label={t('hiring.next')} value={format.moneyShort(hiring.next)} note={hiring.next > 0 ? t('hiring.nextPays') : t('hiring.nextCosts')} />
        <StatCard label={t('hiring.block')} value={block > 0 ? t('hiring.people', { count: block }) : t('hiring.nobody')} note={block > 0 ? t('hiring.blockNote', { money: format.moneyShort(hiring.block_profit) }) : t('hiring.nobodyNote')} />
        {block > 0 && <StatCard label={t('hiring.return')} value={format.moneyShort(hiring.block_return)} note={t('hiring.returnNote', { share: format.percent(hiring.block_ratio) })} />}
        <StatCard label={t('hiring.best')} value={t('hiring.people', { count: hiring.best })} note={t('hiring.flat', { from: hiring.flat_from, to: hiring.flat_to })} />
      </div>
      <ProfitChart hiring={hiring} />
    </Card>
  )
}

const margin = { left: 12, right: 12, top: 10, bottom: 34 }

/** Profit by number of people; the flat range is as good as the best. */
function ProfitChart({ hiring }: { hiring: Hiring }) {
  const { t } = useTranslation('allocation')
  const format = useFormat()
  const { ref, width } = useElementSize()
  const height = 190
  const steps = hiring.steps
  const first = steps[0]?.people ?? 0
  const last = steps.at(-1)?.people ?? 1
  const profits = steps.map((step) => step.profit)
  const [low, high] = [Math.min(...profits), Math.max(...profits)]
  const x = (people: number) => margin.left + ((people - first) / Math.max(1, last - first)) * Math.max(10, width - margin.left - margin.right)
  const y = (profit: number) => margin.top + (1 - (profit - low) / Math.max(1, high - low)) * (height - margin.top - margin.bottom)
  const now = steps.find((step) => step.people === hiring.now)
  const best = steps.find((step) => step.people === hiring.best)
  return (
    <figure className={classes.curve} ref={ref}>
      <svg width={width} height={height} role="img" aria-label={t('hiring.chart', { now: hiring.now, best: hiring.best, money: format.moneyShort(best?.profit) })}>
        <rect className={classes.flat} x={x(hiring.flat_from)} width={Math.max(2, x(hiring.flat_to) - x(hiring.flat_from))} y={margin.top} height={height - margin.top - margin.bottom} />
        <path className={classes.path} d={steps.map((step, i) => `${i === 0 ? 'M' : 'L'}${x(step.people).toFixed(1)} ${y(step.profit).toFixed(1)}`).join('')} />
        {now && <circle className={classes.anchor} cx={x(now.people)} cy={y(now.profit)} r={4} />}
        {best && <circle className={classes.answer} cx={x(best.people)} cy={y(best.profit)} r={5} />}
        <text className={classes.axis} x={x(first)} y={height - 16}>{format.number(first)}</text>
        <text className={classes.axis} x={x(last)} y={height - 16} textAnchor="end">{format.number(last)}</text>
        <text className={classes.axis} x={x(last)} y={height - 2} textAnchor="end">{t('hiring.axis')}</text>
      </svg>
      <figcaption className={classes.small}>{t('hiring.legend')}</figcaption>
    </figure>
  )
}
