/** What the address of the screen says; what is left out is the default. */
export interface BalanceSearch {
  team?: string
  manager?: string
  worth?: Worth
  /** Per cent of everybody's target. */
  tolerance?: number
}

export const worths = ['actual', 'potential'] as const
export type Worth = (typeof worths)[number]

export const defaultTolerance = 15

const uuid = /^[0-9a-f-]{36}$/

function id(raw: unknown): string | undefined {
  return typeof raw === 'string' && uuid.test(raw) ? raw : undefined
}

function kept<T extends object>(read: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: Exclude<T[K], undefined> }
}

/** Reads the address; whatever is not meant for us is left out. */
export function readBalanceSearch(raw: Record<string, unknown>): BalanceSearch {
  const tolerance = Number(raw.tolerance)
  const whole = raw.tolerance !== undefined && raw.tolerance !== null && tolerance >= 0 && tolerance <= 100
  return kept({ team: id(raw.team), manager: id(raw.manager), worth: worths.find((one) => one === raw.worth), tolerance: whole ? tolerance : undefined })
}

export const moveKinds = ['moved', 'out', 'stale', 'unplaced', 'unfit'] as const
export type MoveKind = (typeof moveKinds)[number]

export interface ProposalSearch {
  kind?: MoveKind
  person?: string
  /** The proposal that this one is compared with. */
  beside?: string
  /** Whose hand-over list is shown. */
  list?: string
}

export function readProposalSearch(raw: Record<string, unknown>): ProposalSearch {
  return kept({ kind: moveKinds.find((one) => one === raw.kind), person: id(raw.person), beside: id(raw.beside), list: id(raw.list) })
}
