import { useState } from 'react'
import { complete, type Match } from './match'

/** A tree being built: it may lack values yet, and the list is asked only for what is complete. */
export function useDraft(match: Match, onMatch: (match: Match) => void): [Match, (next: Match) => void] {
  const [draft, setDraft] = useState(match)
  const [known, setKnown] = useState(match)
  if (JSON.stringify(known) !== JSON.stringify(match)) {
    setKnown(match)
    if (JSON.stringify(complete(draft)) !== JSON.stringify(complete(match))) setDraft(match)
  }
  return [
    draft,
    (next) => {
      setDraft(next)
      onMatch(complete(next))
    },
  ]
}
