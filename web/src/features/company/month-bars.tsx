import { useElementSize } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format'
import classes from './company.module.css'
import type { CompanyMoney } from './queries'

type Month = CompanyMoney['months'][number]

const height = 150
const foot = 22

/** Heights of the bars above and below the line, in pixels of the drawing. */
export function barScale(revenues: number[], pixels: number): { zero: number; of: (revenue: number) => number } {
  const top = Math.max(0, ...revenues)
  const bottom = Math.min(0, ...revenues)
  const unit = top - bottom > 0 ? pixels / (top - bottom) : 0
  return { zero: top * unit, of: (revenue) => Math.abs(revenue) * unit }
}

/** A bar a month; the last twelve stronger than the twelve before, refunds below the line. */
export function MonthBars({ months }: { months: Month[] }) {
  const { t } = useTranslation('company')
  const format = useFormat()
  const { ref, width } = useElementSize()
  const scale = barScale(
    months.map((month) => month.revenue),
    height,
  )
  const step = width / months.length
  const between = width < 460 ? 6 : 3
  return (
    <div ref={ref}>
      <svg className={classes.svg} height={height + foot} role="img" aria-label={t('money.chart')}>
        {months.map((month, i) => {
          const tall = month.revenue === 0 ? 0 : Math.max(1, scale.of(month.revenue))
          return (
            <g key={month.month}>
              <rect className={classes.bar} data-old={i < 12 || undefined} data-refund={month.revenue < 0 || undefined} x={i * step + step * 0.14} y={month.revenue < 0 ? scale.zero : scale.zero - tall} width={Math.max(0, step * 0.72)} height={tall} rx={Math.min(3, step * 0.2)}>
                <title>{`${format.month(month.month)}: ${format.money(month.revenue)} · ${t('money.payments', { count: month.count })}`}</title>
              </rect>
              {i % between === 0 && (
                <text x={i * step + step * 0.14} y={height + 16}>
                  {month.month.endsWith('-01') || i === 0 ? `${format.month(month.month, 'short')} ${month.month.slice(2, 4)}` : format.month(month.month, 'short')}
                </text>
              )}
            </g>
          )
        })}
        <line className={classes.axis} x1={0} x2={width} y1={scale.zero} y2={scale.zero} />
      </svg>
    </div>
  )
}
