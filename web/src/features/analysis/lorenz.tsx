import { useElementSize } from '@mantine/hooks'
import { useRef, type KeyboardEvent, type PointerEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format'
import classes from './analysis.module.css'
import { atRank, between, placeCut, reaching, type Point } from './curve'

interface Props {
  points: Point[]
  /** The ranks with which groups A and B end. */
  ends: { a: number; b: number }
  /** Where the value is cut, in per cent; without cuts there is nothing to drag. */
  cuts: { a: number; b: number } | undefined
  onCuts: (cutA: number, cutB: number) => void
}

const margin = { left: 46, right: 14, top: 12, bottom: 38 }

/** The Lorenz curve from the largest company down, cut where A and B end; the cuts can be dragged. */
export function Lorenz({ points, ends, cuts, onCuts }: Props) {
  const { t } = useTranslation('analysis')
  const format = useFormat()
  const { ref, width } = useElementSize()
  const height = width > 560 ? 500 : 300
  const inner = { width: Math.max(width - margin.left - margin.right, 10), height: height - margin.top - margin.bottom }
  const x = (share: number) => margin.left + share * inner.width
  const y = (share: number) => margin.top + (1 - share) * inner.height
  const [a, b] = cuts ? [reaching(points, cuts.a / 100), reaching(points, cuts.b / 100)] : [atRank(points, ends.a), atRank(points, ends.b)]
  const start: Point = { rank: 0, companies: 0, value: 0 }
  const end: Point = { rank: points.at(-1)?.rank ?? 0, companies: 1, value: 1 }
  const parts = [
    { group: 'A', from: start, to: a },
    { group: 'B', from: a, to: b },
    { group: 'C', from: b, to: end },
  ]
  const path = (list: Point[]) => list.map((point, i) => `${i === 0 ? 'M' : 'L'}${x(point.companies).toFixed(1)} ${y(point.value).toFixed(1)}`).join('')
  return (
    <div ref={ref} className={classes.lorenz}>
      <svg width={width} height={height} role="group" aria-label={t('curve.label', { a: format.percent(a.companies, 1), cutA: format.percent(a.value, 1) })}>
        {[0, 0.2, 0.4, 0.6, 0.8, 1].map((share) => (
          <g key={share} className={classes.grid}>
            <line x1={x(0)} x2={x(1)} y1={y(share)} y2={y(share)} />
            <text x={x(0) - 8} y={y(share)} textAnchor="end" dominantBaseline="middle">{format.percent(share)}</text>
            {(width > 400 || share !== 0.8) && <text x={x(share)} y={y(0) + 16} textAnchor={share === 1 ? 'end' : 'middle'}>{format.percent(share)}</text>}
          </g>
        ))}
        <text className={classes.axis} x={x(1)} y={height - 4} textAnchor="end">{t('curve.companies')}</text>
        {parts.map(({ group, from, to }) => (
          <path key={group} className={classes.area} data-group={group} d={`${path(between(points, from, to))}L${x(to.companies).toFixed(1)} ${y(0)}L${x(from.companies).toFixed(1)} ${y(0)}Z`} />
        ))}
        <line className={classes.equal} x1={x(0)} y1={y(0)} x2={x(1)} y2={y(1)} />
        <path className={classes.curve} d={path(points)} />
        {parts.map(({ group, from, to }) => x(to.companies) - x(from.companies) > 18 && (
          <text key={group} className={classes.areaName} data-group={group} x={(x(from.companies) + x(to.companies)) / 2} y={y(0) - 10} textAnchor="middle">{group}</text>
        ))}
        {cuts && (
          <>
            <Cut name="A" label={t('curve.cut', { group: 'A' })} at={a} per={cuts.a} x={x} y={y} inner={inner} onMove={(per) => onCuts(placeCut('A', per, cuts.a, cuts.b), cuts.b)} text={format.percent(cuts.a / 100, 1)} />
            <Cut name="B" label={t('curve.cut', { group: 'B' })} at={b} per={cuts.b} x={x} y={y} inner={inner} onMove={(per) => onCuts(cuts.a, placeCut('B', per, cuts.a, cuts.b))} text={format.percent(cuts.b / 100, 1)} />
          </>
        )}
      </svg>
    </div>
  )
}

interface CutProps {
  name: 'A' | 'B'
  label: string
  text: string
  at: Point
  per: number
  x: (share: number) => number
  y: (share: number) => number
  inner: { width: number; height: number }
  onMove: (per: number) => void
}

/** One cut: a slider from the value axis to the curve and down to the companies. */
function Cut({ name, label, text, at, per, x, y, inner, onMove }: CutProps) {
  const handle = useRef<SVGGElement>(null)
  const drag = (event: PointerEvent) => {
    const box = handle.current?.ownerSVGElement?.getBoundingClientRect()
    if (!box || !handle.current?.hasPointerCapture(event.pointerId)) return
    onMove(100 * (1 - (event.clientY - box.top - margin.top) / inner.height))
  }
  const press = (event: KeyboardEvent) => {
    const step = { ArrowUp: 1, ArrowRight: 1, ArrowDown: -1, ArrowLeft: -1, PageUp: 5, PageDown: -5 }[event.key]
    if (step === undefined) return
    event.preventDefault()
    onMove(per + (event.shiftKey ? step / 10 : step))
  }
  return (
    <g className={classes.cut} data-group={name}>
      <path d={`M${x(0)} ${y(per / 100)}H${x(at.companies)}V${y(0)}`} />
      <g ref={handle} className={classes.handle} role="slider" tabIndex={0} aria-label={label} aria-orientation="vertical" aria-valuemin={1} aria-valuemax={100} aria-valuenow={per} aria-valuetext={text} onKeyDown={press} onPointerDown={(event) => handle.current?.setPointerCapture(event.pointerId)} onPointerMove={drag}>
        <rect x={x(0)} y={y(per / 100) - 14} width={inner.width} height={28} className={classes.reach} />
        <circle cx={x(at.companies)} cy={y(per / 100)} r={8} />
        <text x={x(at.companies) + 13} y={y(per / 100) + (name === 'A' ? 16 : -6)} textAnchor={at.companies > 0.8 ? 'end' : 'start'} dx={at.companies > 0.8 ? -24 : 0}>{text}</text>
      </g>
    </g>
  )
}
