export interface Assessed {
  valid_from: string
  recorded_at: string
  low: number
  mean: number
  high: number
  withdrawn: boolean
}

export interface Step {
  from: string
  to: string
  low: number
  mean: number
  high: number
}

/** Which assessment held when: of one day the one recorded last, the last step up to today. */
export function stepsOf(all: Assessed[], today: string): Step[] {
  const byDay = new Map<string, Assessed>()
  for (const one of all.filter((each) => !each.withdrawn).toSorted((a, b) => a.recorded_at.localeCompare(b.recorded_at))) byDay.set(one.valid_from, one)
  const days = [...byDay.values()].toSorted((a, b) => a.valid_from.localeCompare(b.valid_from))
  return days.map((one, i) => ({ from: one.valid_from, to: days[i + 1]?.valid_from ?? today, low: one.low, mean: one.mean, high: one.high }))
}

/** The day it is as YYYY-MM-DD. */
export function isoDay(now = new Date()): string {
  return now.toISOString().slice(0, 10)
}
