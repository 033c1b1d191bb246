/** Whole minutes of one client, person or cell. */
export interface Minutes {
  done: number
  scheduled: number
  budget: number
}

export interface Part {
  kind: 'left' | 'done' | 'scheduled' | 'over'
  from: number
  to: number
}

/**
 * Parts of the bar as shares 0…1 of its length. The length is the budget, or
 * the time taken when that is more: then the end beyond the budget is `over`.
 */
export function minutesParts({ done, scheduled, budget }: Minutes): Part[] {
  const taken = done + scheduled
  const length = Math.max(budget, taken)
  if (length <= 0) return [{ kind: 'left', from: 0, to: 1 }]
  const inside = (minutes: number) => Math.min(minutes, budget) / length
  const parts: Part[] = [
    { kind: 'done', from: 0, to: inside(done) },
    { kind: 'scheduled', from: inside(done), to: inside(taken) },
    { kind: 'left', from: inside(taken), to: budget / length },
    { kind: 'over', from: budget / length, to: 1 },
  ]
  return parts.filter((part) => part.to > part.from)
}
