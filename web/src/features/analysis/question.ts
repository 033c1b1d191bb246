import type { Ground, Question, Window } from './queries'

export type Method = NonNullable<Question['method']>

/** What the form holds: the last day is inside, cuts are in per cent. */
export interface Draft {
  from: string
  until: string
  measure: Question['measure']
  method: Method
  boundary: Question['boundary']
  cutA: number
  cutB: number
  /** Minor units, or payments; for the method by value. */
  limitA: number
  limitB: number
  /** Per cent by which a cut must be passed before a card changes its group. */
  hysteresis: number
  owners: string[]
  industries: string[]
  regions: string[]
}

/** The option of a list of owners that stands for nobody. */
export const nobody = 'nobody'

export function addDays(date: string, days: number): string {
  const instant = new Date(`${date}T00:00:00Z`)
  instant.setUTCDate(instant.getUTCDate() + days)
  return instant.toISOString().slice(0, 10)
}

export function addMonths(date: string, months: number): string {
  const instant = new Date(`${date}T00:00:00Z`)
  instant.setUTCMonth(instant.getUTCMonth() + months)
  return instant.toISOString().slice(0, 10)
}

export function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`))
}

export function draftOf(ground: Ground): Draft {
  const { from, to } = ground.suggested
  return { from, until: addDays(to, -1), measure: 'revenue', method: 'share', boundary: 'crossing', cutA: 80, cutB: 95, limitA: 0, limitB: 0, hysteresis: 0, owners: [], industries: [], regions: [] }
}

/** Methods that cut a cumulative share. */
export function hasCuts(method: Method): boolean {
  return method === 'share' || method === 'count'
}

/** Half-typed dates and values in the wrong order ask nothing. */
export function isWhole(draft: Draft): boolean {
  const ordered = hasCuts(draft.method) ? draft.cutA < draft.cutB : draft.method !== 'value' || (draft.limitA > draft.limitB && draft.limitB > 0)
  return isDate(draft.from) && isDate(draft.until) && draft.from <= draft.until && ordered
}

export function questionOf(draft: Draft): Question {
  return {
    from: draft.from,
    to: addDays(draft.until, 1),
    measure: draft.measure,
    method: draft.method,
    boundary: draft.boundary,
    cut_a: Math.round(draft.cutA * 100),
    cut_b: Math.round(draft.cutB * 100),
    limit_a: draft.limitA,
    limit_b: draft.limitB,
    hysteresis: hasCuts(draft.method) ? Math.round(draft.hysteresis * 100) : 0,
    filter: { owners: draft.owners.map((id) => (id === nobody ? '' : id)), industries: draft.industries, regions: draft.regions, cities: [], size_bands: [] },
  }
}

function onMonths({ from, to }: Window): boolean {
  return from.endsWith('-01') && to.endsWith('-01')
}

function monthsIn({ from, to }: Window): number {
  const [a, b] = [new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`)]
  return (b.getUTCFullYear() - a.getUTCFullYear()) * 12 + b.getUTCMonth() - a.getUTCMonth()
}

/** The window of the same length just before, by months where it is made of months. */
export function windowBefore(window: Window): Window {
  if (onMonths(window)) return { from: addMonths(window.from, -monthsIn(window)), to: window.from }
  const days = (Date.parse(window.to) - Date.parse(window.from)) / 86_400_000
  return { from: addDays(window.from, -days), to: window.from }
}

/** A ready-made window; a year is its own name. */
export interface Preset {
  id: string
  from: string
  until: string
}

/** The suggested twelve months, everything, and each calendar year with payments, latest first. */
export function presetsOf(ground: Ground): Preset[] {
  const { first_paid_on: first, last_paid_on: last, suggested } = ground
  const presets = [{ id: 'suggested', from: suggested.from, until: addDays(suggested.to, -1) }]
  if (!first || !last) return presets
  presets.push({ id: 'all', from: first, until: last })
  for (let year = Number(last.slice(0, 4)); year >= Number(first.slice(0, 4)) && presets.length < 12; year--) {
    presets.push({ id: String(year), from: `${year}-01-01`, until: `${year}-12-31` })
  }
  return presets
}

export function presetOf(draft: Draft, presets: Preset[]): string {
  return presets.find((preset) => preset.from === draft.from && preset.until === draft.until)?.id ?? 'own'
}
