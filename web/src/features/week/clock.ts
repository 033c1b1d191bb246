/** Minutes after midnight of HH:MM. */
export function minutesOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number)
  return hours * 60 + minutes
}

/** HH:MM of minutes after midnight, within the day. */
export function clockOf(minutes: number): string {
  const within = Math.min(24 * 60 - 5, Math.max(0, minutes))
  return `${String(Math.floor(within / 60)).padStart(2, '0')}:${String(within % 60).padStart(2, '0')}`
}

/** The day a number of days after another, as YYYY-MM-DD. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** Weekday of a day, 0 for Sunday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay()
}

/** The Monday of a day's week. */
export function mondayOf(day: string): string {
  return dayAfter(day, -((weekdayOf(day) + 6) % 7))
}

/** The grain of a drag, in minutes. */
export const grain = 5

/** Where a slot lands that was let go at a height of its column, in pixels. */
export function startAt(pixels: number, first: number, perMinute: number): number {
  return Math.max(first, Math.round((first + pixels / perMinute) / grain) * grain)
}
