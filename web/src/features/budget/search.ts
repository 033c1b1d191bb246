/** What the address of the screen says; what is left out takes the first there is. */
export interface BudgetSearch {
  view?: View
  by?: By
  segment?: string
  person?: string
  team?: string
}

export const views = ['money', 'over', 'under'] as const
export type View = (typeof views)[number]

export const sides = ['segment', 'person', 'team'] as const
export type By = (typeof sides)[number]

/** Reads the address; whatever is not meant for us is left out. */
export function readBudgetSearch(raw: Record<string, unknown>): BudgetSearch {
  const text = (name: string) => (typeof raw[name] === 'string' && raw[name] !== '' ? raw[name] : undefined)
  const read = { view: views.find((one) => one === raw['view']), by: sides.find((one) => one === raw['by']), segment: text('segment'), person: text('person'), team: text('team') }
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined))
}
