/** What the address of the screen says; what is left out takes the first there is. */
export interface BudgetSearch {
  view?: View
  by?: By
  segment?: string
  person?: string
  team?: string
  /** A period told from today, or `days` where from and to are given. */
  within?: string
  from?: string
  to?: string
}

export const views = ['money', 'attainment', 'over', 'under', 'value'] as const
export type View = (typeof views)[number]

export const sides = ['segment', 'person', 'team'] as const
export type By = (typeof sides)[number]

export const periods = ['this:month', 'previous:month', 'this:quarter', 'previous:quarter', 'this:year', 'previous:year'] as const

const date = /^\d{4}-\d\d-\d\d$/

/** Reads the address; whatever is not meant for us is left out. */
export function readBudgetSearch(raw: Record<string, unknown>): BudgetSearch {
  const text = (name: string, shape = /./) => (typeof raw[name] === 'string' && shape.test(raw[name]) ? raw[name] : undefined)
  const read = { view: views.find((one) => one === raw['view']), by: sides.find((one) => one === raw['by']), segment: text('segment'), person: text('person'), team: text('team'), within: text('within'), from: text('from', date), to: text('to', date) }
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined))
}
