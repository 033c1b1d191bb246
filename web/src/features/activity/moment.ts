/** How far a zone's clocks are ahead of UTC at a moment, in milliseconds. */
function ahead(zone: string, moment: number): number {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' }).formatToParts(moment)
  const part = (type: string) => Number(parts.find((p) => p.type === type)?.value)
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second')) - Math.floor(moment / 1000) * 1000
}

/** The moment when clocks in a zone show a day (YYYY-MM-DD) and a time (HH:MM); a time that a clock change skips becomes the one an hour later. */
export function momentOf(day: string, time: string, zone: string): string {
  const shown = Date.parse(`${day}T${time}:00Z`)
  const guess = shown - ahead(zone, shown)
  return new Date(shown - ahead(zone, guess)).toISOString()
}

/** Day and time that clocks in a zone show at a moment. */
export function clockOf(moment: string | Date, zone: string): { day: string; time: string } {
  const at = new Date(moment).getTime()
  const shown = new Date(at + ahead(zone, at)).toISOString()
  return { day: shown.slice(0, 10), time: shown.slice(11, 16) }
}
