import { readListPart, type ListSearch } from '../list/search'

/** What the address of the screen of tasks says. */
export interface TaskSearch {
  /** Whose: this person's, everybody's one may see, or one's own when not given. */
  whose?: string
  q?: string
  state?: 'done'
}

/** Reads the address; whatever is not meant for us is left out. */
export function readTaskSearch(raw: Record<string, unknown>): TaskSearch {
  const search: TaskSearch = {}
  for (const name of ['whose', 'q'] as const) {
    const value = raw[name]
    if (typeof value === 'string' && value !== '') search[name] = value
  }
  if (raw.state === 'done') search.state = 'done'
  return search
}

/** The address with one thing changed; an empty value leaves no trace in it. */
export function withValue(search: TaskSearch, name: keyof TaskSearch, value: string | null): TaskSearch {
  return readTaskSearch({ ...search, [name]: value ?? '' })
}

/** What the address of the table of tasks says. */
export type TableSearch = ListSearch

/** Reads the address of the table; whatever is not meant for us is left out. */
export function readTableSearch(raw: Record<string, unknown>): TableSearch {
  const search: TableSearch = readListPart(raw)
  for (const name of ['q', 'sort'] as const) {
    const value = raw[name]
    if (typeof value === 'string' && value !== '') search[name] = value
  }
  return search
}

export function sortOf(search: TableSearch): { id: string; desc: boolean } {
  const sort = search.sort ?? 'due_on'
  return sort.startsWith('-') ? { id: sort.slice(1), desc: true } : { id: sort, desc: false }
}
