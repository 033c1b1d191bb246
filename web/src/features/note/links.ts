/** A piece of a text: words, an address to follow, or a person by id. */
export interface Piece {
  text: string
  href?: string
  person?: string
}

const special = /https?:\/\/[^\s<>"']+|<@[0-9a-f-]{36}>/g

/** The pieces of a plain text. Only addresses of the web become links; an end of a sentence is no part of one. */
export function pieces(text: string): Piece[] {
  const list: Piece[] = []
  let from = 0
  for (const match of text.matchAll(special)) {
    if (match[0].startsWith('<@')) {
      if (match.index > from) list.push({ text: text.slice(from, match.index) })
      list.push({ text: match[0], person: match[0].slice(2, -1) })
      from = match.index + match[0].length
      continue
    }
    const href = match[0].replace(/[.,;:!?)\]}»”]+$/, '')
    if (match.index > from) list.push({ text: text.slice(from, match.index) })
    list.push({ text: href, href })
    from = match.index + href.length
  }
  if (from < text.length) list.push({ text: text.slice(from) })
  return list
}
