import { useElementSize } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format'
import classes from './allocation.module.css'
import type { Answers, Curve } from './queries'

interface Props {
  curve: Curve | undefined
  answers?: Answers
}

const margin = { left: 46, right: 12, top: 12, bottom: 36 }

/** Sales over effort, both as parts of today's, with the answers it was drawn through. */
export function CurveChart({ curve, answers }: Props) {
  const { t } = useTranslation('allocation')
  const format = useFormat()
  const { ref, width } = useElementSize()
  const height = 260
  const points = curve?.points ?? []
  const given = [
    { effort: 0, percent: answers?.none },
    { effort: 0.5, percent: answers?.half },
    { effort: 1.5, percent: answers?.more },
  ].flatMap(({ effort, percent }) => (typeof percent === 'number' ? [{ effort, sales: percent / 100 }] : []))
  const top = Math.max(1.5, ...points.map((point) => point.sales), ...given.map((point) => point.sales)) * 1.05
  const [w, h] = [Math.max(width - margin.left - margin.right, 10), height - margin.top - margin.bottom]
  const x = (effort: number) => margin.left + (effort / 2) * w
  const y = (sales: number) => margin.top + (1 - sales / top) * h
  const steps = [0, 0.5, 1, 1.5, 2, 3, 4].filter((step) => step <= top && (top <= 2.2 || Number.isInteger(step)))
  const label = points.length > 0 ? t('curve.label', { none: format.percent(points[0]?.sales), more: format.percent(points.find((point) => point.effort === 1.5)?.sales), twice: format.percent(points.at(-1)?.sales) }) : t('curve.none')
  return (
    <figure className={classes.curve} ref={ref}>
      <svg width={width} height={height} role="img" aria-label={label}>
        {steps.map((step) => (
          <g key={step} className={classes.grid}>
            <line x1={x(0)} x2={x(2)} y1={y(step)} y2={y(step)} />
            <text x={x(0) - 8} y={y(step)} textAnchor="end" dominantBaseline="middle">{format.percent(step)}</text>
          </g>
        ))}
        {[0, 0.5, 1, 1.5, 2].map((effort) => (
          <text key={effort} className={classes.tick} x={x(effort)} y={y(0) + 15} textAnchor={effort === 2 ? 'end' : 'middle'}>{format.percent(effort)}</text>
        ))}
        <text className={classes.axis} x={x(2)} y={height - 4} textAnchor="end">{t('curve.effort')}</text>
        <line className={classes.now} x1={x(1)} x2={x(1)} y1={y(0)} y2={y(top)} />
        <path className={classes.path} data-prior={curve?.basis === 'prior' || undefined} d={points.map((point, i) => `${i === 0 ? 'M' : 'L'}${x(point.effort).toFixed(1)} ${y(point.sales).toFixed(1)}`).join('')} />
        {given.map((point) => (
          <circle key={point.effort} className={classes.answer} cx={x(point.effort)} cy={y(point.sales)} r={5} />
        ))}
        <circle className={classes.anchor} cx={x(1)} cy={y(1)} r={4} />
      </svg>
      <figcaption className={classes.small}>{curve ? t(`basis.${curve.basis}`) : t('curve.none')}</figcaption>
    </figure>
  )
}
