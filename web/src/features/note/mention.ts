/** People by the names that stand for them in a text that is being written. */
export type People = ReadonlyMap<string, string>

export interface Draft {
  text: string
  /** Shown name → id. */
  people: People
}

const stored = /<@([0-9a-f-]{36})>/g

/** A stored text as it is written: "@Name" instead of the ids. */
export function toDraft(text: string, mentions: { id: string; name: string }[]): Draft {
  let people: People = new Map()
  const names = new Map<string, string>()
  for (const { id, name } of mentions) {
    const shown = freeName(people, id, name)
    names.set(id, shown)
    people = new Map([...people, [shown, id]])
  }
  return { text: text.replace(stored, (whole, id: string) => (names.has(id) ? `@${names.get(id)}` : whole)), people }
}

/** A written text as it is stored. A longer name is looked for before one with which it begins. */
export function toStored({ text, people }: Draft): string {
  const names = [...people.keys()].toSorted((a, b) => b.length - a.length)
  if (names.length === 0) return text
  const any = new RegExp(`@(${names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})(?![\\p{L}\\p{N}])`, 'gu')
  return text.replace(any, (whole, name: string) => {
    const id = people.get(name)
    return id ? `<@${id}>` : whole
  })
}

/** A name that means this person and nobody else in the text. */
function freeName(people: People, id: string, name: string): string {
  let shown = name
  for (let n = 2; people.has(shown) && people.get(shown) !== id; n++) shown = `${name} (${n})`
  return shown
}

export interface Asked {
  /** Where the @ stands. */
  from: number
  query: string
}

/** Whom somebody is about to name: what follows the @ before the cursor. */
export function askedAt(text: string, cursor: number): Asked | undefined {
  const before = text.slice(0, cursor)
  const match = /(?:^|[\s([{«„"'])@([\p{L}\p{N}.'-]*(?: [\p{L}\p{N}.'-]+)?)$/u.exec(before)
  if (!match) return undefined
  const query = match[1] ?? ''
  return { from: cursor - query.length - 1, query }
}

/** The text with the chosen person in the place of what was asked, and where the cursor goes. */
export function withPerson({ text, people }: Draft, { from, query }: Asked, person: { id: string; name: string }): Draft & { cursor: number } {
  const shown = freeName(people, person.id, person.name)
  const after = text.slice(from + query.length + 1)
  const put = `@${shown}${after.startsWith(' ') ? '' : ' '}`
  return { text: text.slice(0, from) + put + after, people: new Map([...people, [shown, person.id]]), cursor: from + shown.length + 2 }
}
