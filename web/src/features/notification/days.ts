import type { Notification } from './queries'

export interface Day {
  /** YYYY-MM-DD where the workspace is. */
  day: string
  items: Notification[]
}

/** The calendar day of an instant in a time zone. */
export function dayIn(timeZone: string, instant: string | Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(new Date(instant))
}

/** What was told, day by day, in the order it comes. */
export function byDay(items: Notification[], timeZone: string): Day[] {
  const days: Day[] = []
  for (const item of items) {
    const day = dayIn(timeZone, item.created_at)
    const last = days.at(-1)
    if (last?.day === day) last.items.push(item)
    else days.push({ day, items: [item] })
  }
  return days
}
