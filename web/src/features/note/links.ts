/** A piece of a text: words, or an address to follow. */
export interface Piece {
  text: string
  href?: string
}

const address = /https?:\/\/[^\s<>"']+/g

/** The pieces of a plain text. Only addresses of the web become links; an end of a sentence is no part of one. */
export function pieces(text: string): Piece[] {
  const list: Piece[] = []
  let from = 0
  for (const match of text.matchAll(address)) {
    const href = match[0].replace(/[.,;:!?)\]}»”]+$/, '')
    if (match.index > from) list.push({ text: text.slice(from, match.index) })
    list.push({ text: href, href })
    from = match.index + href.length
  }
  if (from < text.length) list.push({ text: text.slice(from) })
  return list
}
