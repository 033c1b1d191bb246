import { readMatch, sizeOf, type Match } from '../list/match'

/** What the list's address says: `?q=…&sort=-gap&where=group:is:A`. */
export interface CompanySearch {
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

/** Whether anything narrows the list. */
export function isNarrowed(search: CompanySearch): boolean {
  return Boolean(search.q) || Boolean(search.where) || sizeOf(search.match) > 0
}

/** Reads the address; whatever is not meant for us is left out. */
export function readSearch(raw: Record<string, unknown>): CompanySearch {
  const search: CompanySearch = {}
  if (typeof raw.q === 'string' && raw.q !== '') search.q = raw.q
  if (typeof raw.sort === 'string' && raw.sort !== '') search.sort = raw.sort
  const where = (Array.isArray(raw.where) ? raw.where : [raw.where]).filter((one): one is string => typeof one === 'string' && one.split(':').length >= 3)
  if (where.length > 0) search.where = where
  const match = readMatch(raw.match)
  if (match) search.match = match
  if (typeof raw.view === 'string' && raw.view !== '') search.view = raw.view
  return search
}

/** The address with another tree of filters; an empty one leaves no trace in it. */
export function withMatch(search: CompanySearch, match: Match | undefined): CompanySearch {
  const next = { ...search, match: match ?? {} }
  if (sizeOf(match) === 0) Reflect.deleteProperty(next, 'match')
  return next
}

export interface Condition {
  field: string
  operator: 'is' | 'from' | 'to'
  value: string
}

/** A value may hold colons itself. */
export function readCondition(text: string): Condition {
  const [field = '', operator = 'is', ...value] = text.split(':')
  return { field, operator: operator as Condition['operator'], value: value.join(':') }
}

/** The values asked of a field with an operator. */
export function valuesOf(where: string[] = [], field: string, operator: Condition['operator'] = 'is'): string[] {
  return where.map(readCondition).filter((one) => one.field === field && one.operator === operator).map((one) => one.value)
}

/** The conditions with one field's values replaced; empty lists leave nothing. */
export function withValues(where: string[] = [], field: string, operator: Condition['operator'], values: string[]): string[] {
  const others = where.filter((text) => {
    const one = readCondition(text)
    return one.field !== field || one.operator !== operator
  })
  return [...others, ...values.map((value) => `${field}:${operator}:${value}`)]
}

/** Fields named in the conditions, each once, in the order they were added. */
export function fieldsOf(where: string[] = []): string[] {
  return [...new Set(where.map((text) => readCondition(text).field))]
}

export const usualSort = '-actual'

export function sortOf(search: CompanySearch): { id: string; desc: boolean } {
  const sort = search.sort ?? usualSort
  return sort.startsWith('-') ? { id: sort.slice(1), desc: true } : { id: sort, desc: false }
}

/** The address with other conditions; none leave no trace in it. */
export function withWhere(search: CompanySearch, where: string[]): CompanySearch {
  const next = { ...search, where }
  if (where.length === 0) Reflect.deleteProperty(next, 'where')
  return next
}
