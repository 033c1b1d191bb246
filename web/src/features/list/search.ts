import { complete, readMatch, sizeOf, type Match } from './match'

/** What the address of any list says, beside what is the noun's own. */
export interface ListSearch {
  q?: string
  /** A sortable field, with `-` before it for the largest first. */
  sort?: string
  /** `field:operator:value`; several `is` of one field mean any of them. */
  where?: string[]
  /** A tree of filters, which must hold together with `where`. */
  match?: Match
  /** The saved view that is open; `all` where it was left for everything. */
  view?: string
}

/** Reads the tree and the view out of an address. */
export function readListPart(raw: Record<string, unknown>): Pick<ListSearch, 'match' | 'view'> {
  const match = readMatch(raw['match'])
  const { view } = raw
  return { ...(match ? { match } : {}), ...(typeof view === 'string' && view !== '' ? { view } : {}) }
}

/** The tree as a request asks for it. */
export function askedMatch(search: ListSearch): { match?: string } {
  const match = complete(search.match ?? {})
  return sizeOf(match) > 0 ? { match: JSON.stringify(match) } : {}
}

/** The address with another tree of filters; an empty one leaves no trace in it. */
export function withMatch<S extends ListSearch>(search: S, match: Match | undefined): S {
  const next = { ...search, match: match ?? {} }
  if (sizeOf(match) === 0) Reflect.deleteProperty(next, 'match')
  return next
}
