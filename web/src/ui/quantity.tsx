import { useFormat } from './format'

/** Minor units of the workspace's currency. */
export function Money({ minor, short = false }: { minor: number | null | undefined; short?: boolean }) {
  const format = useFormat()
  return <span title={short ? format.money(minor) : undefined}>{short ? format.moneyShort(minor) : format.money(minor)}</span>
}

export function Count({ value, digits }: { value: number | null | undefined; digits?: number }) {
  return <span>{useFormat().number(value, digits)}</span>
}

/** A share 0…1. */
export function Percent({ share, digits }: { share: number | null | undefined; digits?: number }) {
  return <span>{useFormat().percent(share, digits)}</span>
}

export function Hours({ hours }: { hours: number | null | undefined }) {
  return <span>{useFormat().hours(hours)}</span>
}

export function MinutesText({ minutes }: { minutes: number | null | undefined }) {
  return <span>{useFormat().minutes(minutes)}</span>
}

/** A calendar date `YYYY-MM-DD`. */
export function Day({ date }: { date: string | null | undefined }) {
  const format = useFormat()
  return date ? <time dateTime={date}>{format.date(date)}</time> : <span>{format.date(date)}</span>
}
