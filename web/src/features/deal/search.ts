import { readListPart, type ListSearch } from '../list/search'

/** What the address of a screen of deals says. */
export interface DealSearch extends ListSearch {
  /** The first pipeline in use when not given. */
  pipeline?: string
  /** Only this person's deals. */
  owner?: string
  outcome?: 'open' | 'won' | 'lost'
}

const outcomes = ['open', 'won', 'lost'] as const

/** Reads the address; whatever is not meant for us is left out. */
export function readDealSearch(raw: Record<string, unknown>): DealSearch {
  const search: DealSearch = {}
  for (const name of ['pipeline', 'owner', 'q', 'sort'] as const) {
    const value = raw[name]
    if (typeof value === 'string' && value !== '') search[name] = value
  }
  const outcome = outcomes.find((one) => one === raw.outcome)
  if (outcome) search.outcome = outcome
  const where = (Array.isArray(raw.where) ? raw.where : []).filter((one): one is string => typeof one === 'string' && one.split(':').length >= 3)
  if (where.length > 0) search.where = where
  return { ...search, ...readListPart(raw) }
}

/** What the address says in words of its own, as filters of the list. */
export function stateWhere(search: DealSearch): string[] {
  return [...(search.pipeline ? [`pipeline:is:${search.pipeline}`] : []), ...(search.owner ? [`owner:is:${search.owner}`] : []), ...(search.outcome ? [`outcome:is:${search.outcome}`] : [])]
}

/** The address with one thing changed; an empty value leaves no trace in it. */
export function withValue(search: DealSearch, name: keyof DealSearch, value: string | null | undefined): DealSearch {
  return readDealSearch({ ...search, [name]: value ?? '' })
}

export function sortOf(search: DealSearch): { id: string; desc: boolean } {
  const sort = search.sort ?? '-created_at'
  return sort.startsWith('-') ? { id: sort.slice(1), desc: true } : { id: sort, desc: false }
}
