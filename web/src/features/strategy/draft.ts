import type { CellForm, StrategyCell } from './queries'

export const groups = ['A', 'B', 'C', '0'] as const
export const classes = ['A', 'B', 'C', '?'] as const

/** Days of a mean year, between an interval and times a year. */
export const yearDays = 365.25

export function cellName(cell: Pick<CellForm, 'group' | 'class'>): string {
  return `${cell.group}/${cell.class}`
}

/** What people edit of a cell. */
export function cellForm(cell: CellForm): CellForm {
  return { group: cell.group, class: cell.class, treatment: cell.treatment, operations: cell.operations }
}

/** Unsaved changes by the name of the cell. */
export type Draft = Record<string, CellForm>

function sameOperations(a: Record<string, number>, b: Record<string, number>): boolean {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((code) => (a[code] ?? 0) === (b[code] ?? 0))
}

export function sameCell(a: CellForm, b: CellForm): boolean {
  return a.treatment === b.treatment && sameOperations(a.operations, b.operations)
}

/** The draft with one more change; a cell that is as it was is no change. */
export function changeCell(draft: Draft, saved: CellForm, next: CellForm): Draft {
  const { [cellName(saved)]: _, ...rest } = draft
  return sameCell(saved, next) ? rest : { ...rest, [cellName(saved)]: cellForm(next) }
}

/** The whole matrix as the draft would make it. */
export function draftedCells(saved: readonly StrategyCell[], draft: Draft): CellForm[] {
  return saved.map((cell) => draft[cellName(cell)] ?? cellForm(cell))
}

/** 18 times a year is every 20 days. */
export function intervalDays(perYear: number): number {
  return Math.round(yearDays / perYear)
}

/** The filter of the company list that shows a cell; those with net refunds stand with those who pay nothing. */
export function segmentFilter(cell: Pick<CellForm, 'group' | 'class'>): string[] {
  const shown = cell.group === '0' ? ['0', 'N'] : [cell.group]
  return shown.map((group) => `segment:is:${group}/${cell.class}`)
}
