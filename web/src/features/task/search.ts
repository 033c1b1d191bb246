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
