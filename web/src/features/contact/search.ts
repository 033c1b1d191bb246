import { readListPart, type ListSearch } from '../list/search'

/** What the list's address says: `?q=…&sort=-created_at&where=role:is:decides`. */
export interface ContactSearch extends ListSearch {
  /** The form of a new contact is open. */
  create?: boolean
}

/** Reads the address; whatever is not meant for us is left out. */
export function readSearch(raw: Record<string, unknown>): ContactSearch {
  const search: ContactSearch = {}
  if (typeof raw.q === 'string' && raw.q !== '') search.q = raw.q
  if (typeof raw.q === 'number') search.q = String(raw.q)
  if (typeof raw.sort === 'string' && raw.sort !== '') search.sort = raw.sort
  const where = (Array.isArray(raw.where) ? raw.where : [raw.where]).filter((one): one is string => typeof one === 'string' && one.split(':').length >= 3)
  if (where.length > 0) search.where = where
  if (raw.create === true) search.create = true
  return { ...search, ...readListPart(raw) }
}

/** The one value that a field is narrowed to; undefined when it is not. */
export function valueOf(where: string[] = [], field: string): string | undefined {
  const start = `${field}:is:`
  return where.find((one) => one.startsWith(start))?.slice(start.length)
}

/** The address with a field narrowed to a value, or no longer narrowed. */
export function withValue(search: ContactSearch, field: string, value: string | undefined): ContactSearch {
  const others = (search.where ?? []).filter((one) => !one.startsWith(`${field}:`))
  const rest = { ...search }
  delete rest.where
  const where = value === undefined ? others : [...others, `${field}:is:${value}`]
  return where.length > 0 ? { ...rest, where } : rest
}

/** The address without the open form, for the next step. */
export function withoutForm(search: ContactSearch): ContactSearch {
  const rest = { ...search }
  delete rest.create
  return rest
}

export function sortOf(search: ContactSearch): { id: string; desc: boolean } {
  const sort = search.sort ?? 'name'
  return sort.startsWith('-') ? { id: sort.slice(1), desc: true } : { id: sort, desc: false }
}
