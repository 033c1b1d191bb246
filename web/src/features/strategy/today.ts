import { useSession } from '../session/queries'

/** The calendar day of a moment in a time zone, as YYYY-MM-DD. */
export function isoDay(timeZone: string, moment = new Date()): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(moment)
}

/** Today in the workspace's time zone: what the server takes for today. */
export function useToday(): string {
  return isoDay(useSession().workspace?.time_zone ?? 'UTC')
}
