import { useElementSize } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format'
import classes from './company.module.css'
import type { Potential } from './queries'
import { isoDay, stepsOf } from './steps'

const height = 120
const foot = 20

/** The potential in force through time as a step line, its low–high band, and what is paid now. */
export function PotentialSteps({ potentials, actual }: { potentials: Potential[]; actual: number }) {
  const { t } = useTranslation('company')
  const format = useFormat()
  const { ref, width } = useElementSize()
  const [today] = useState(() => isoDay())
  const steps = stepsOf(potentials, today)
  const first = steps[0]
  if (!first) return null
  const [from, to] = [Date.parse(first.from), Math.max(Date.parse(today), Date.parse(first.from) + 86_400_000)]
  const top = Math.max(actual, ...steps.map((step) => step.high)) || 1
  const x = (date: string) => ((Date.parse(date) - from) / (to - from)) * width
  const y = (minor: number) => height - (minor / top) * (height - 8)
  const line = steps.map((step, i) => `${i === 0 ? 'M' : 'L'}${x(step.from)} ${y(step.mean)}L${x(step.to)} ${y(step.mean)}`).join('')
  return (
    <div ref={ref}>
      <svg className={classes.svg} height={height + foot} role="img" aria-label={t('potential.chart')}>
        {steps.map((step) => (
          <rect key={step.from} className={classes.band} x={x(step.from)} width={Math.max(0, x(step.to) - x(step.from))} y={y(step.high)} height={Math.max(0, y(step.low) - y(step.high))} />
        ))}
        <line className={classes.axis} x1={0} x2={width} y1={height} y2={height} />
        <line className={classes.actualLine} x1={0} x2={width} y1={y(actual)} y2={y(actual)} />
        <path className={classes.step} d={line} />
        {steps.map((step) => (
          <circle key={step.from} className={classes.dot} cx={x(step.from)} cy={y(step.mean)} r={3.5}>
            <title>{`${format.date(step.from)}: ${format.money(step.mean)}`}</title>
          </circle>
        ))}
        <text x={0} y={height + 15}>
          {format.date(first.from)}
        </text>
        <text x={width} y={height + 15} textAnchor="end">
          {t('potential.now')}
        </text>
      </svg>
      <div className={classes.legend}>
        <span>{t('potential.legend', { potential: format.moneyShort(steps.at(-1)?.mean) })}</span>
        <span>{t('potential.legendActual', { actual: format.moneyShort(actual) })}</span>
      </div>
    </div>
  )
}
