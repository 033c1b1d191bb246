import { key } from '../../app/key'
import { readListPart, type ListSearch } from '../list/search'

/** How the list of activities is narrowed, as the address holds it. */
export interface ActivitySearch extends ListSearch {
  state?: State
  person?: string
  operation?: string
  outcome?: Outcome
  within?: string
  sort?: 'start_at' | '-start_at'
}

export const states = ['planned', 'done', 'missed', 'cancelled'] as const
export type State = (typeof states)[number]

export const outcomes = ['order', 'offer', 'meeting', 'call_back', 'thinking', 'informed', 'problem', 'refused'] as const
export type Outcome = (typeof outcomes)[number]

/** Periods told from today, as the API understands them. */
export const periods = [
  { value: 'this:day', label: key('activity:period.today') },
  { value: 'this:week', label: key('activity:period.week') },
  { value: 'next:1:week', label: key('activity:period.nextWeek') },
  { value: 'last:30:day', label: key('activity:period.month') },
  { value: 'this:year', label: key('activity:period.year') },
] as const

function among<T extends string>(values: readonly T[], value: unknown): T | undefined {
  return values.find((known) => known === value)
}

/** Reads the address; what it does not know, it leaves out. */
export function readSearch(search: Record<string, unknown>): ActivitySearch {
  const text = (name: string) => (typeof search[name] === 'string' && search[name] !== '' ? search[name] : undefined)
  const where = (Array.isArray(search['where']) ? search['where'] : []).filter((one): one is string => typeof one === 'string' && one.split(':').length >= 3)
  const read = {
    state: among(states, search['state']),
    person: text('person'),
    operation: text('operation'),
    outcome: among(outcomes, search['outcome']),
    within: among(periods.map((period) => period.value), search['within']),
    where: where.length > 0 ? where : undefined,
    sort: among(['start_at', '-start_at'] as const, search['sort']),
  }
  return Object.fromEntries(Object.entries({ ...read, ...readListPart(search) }).filter(([, value]) => value !== undefined))
}

export function sortOf({ sort }: ActivitySearch): { id: string; desc: boolean } {
  return { id: 'start_at', desc: sort !== 'start_at' }
}

/** What the address says in words of its own, as filters of the list. */
export function stateWhere(search: ActivitySearch): string[] {
  return [
    ...(search.state ? [`state:is:${search.state}`] : []),
    ...(search.person ? [`person:is:${search.person}`] : []),
    ...(search.operation ? [`operation:is:${search.operation}`] : []),
    ...(search.outcome ? [`outcome:is:${search.outcome}`] : []),
    ...(search.within ? [`start_at:within:${search.within}`] : []),
  ]
}
