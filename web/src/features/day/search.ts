/** Whose time is looked at; the reader's own when nobody is named. */
export interface PersonSearch {
  person?: string
}

export function readPerson(search: Record<string, unknown>): PersonSearch {
  return typeof search.person === 'string' && search.person !== '' ? { person: search.person } : {}
}
