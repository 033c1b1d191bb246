import type { StaffedMonth } from '../strategy/queries'

type Month = Pick<StaffedMonth, 'month' | 'need' | 'have'>

export interface Bar {
  month: string
  need: number
  have: number
  /** Parts of the chart's height, 0…1: need that is covered, need that is not, and where the line of those we have stands. */
  covered: number
  lacking: number
  line: number
}

/** The people at the top of the chart: a little above the tallest bar. */
export function chartScale(months: readonly Month[]): number {
  const tallest = Math.max(0, ...months.map((month) => Math.max(month.need, month.have)))
  return tallest > 0 ? tallest * 1.08 : 1
}

export function monthBars(months: readonly Month[], scale: number): Bar[] {
  return months.map(({ month, need, have }) => ({
    month,
    need,
    have,
    covered: Math.min(need, have) / scale,
    lacking: Math.max(0, need - have) / scale,
    line: have / scale,
  }))
}
