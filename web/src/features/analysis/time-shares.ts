import type { StrategyCell } from '../strategy/queries'

/** What a group brings and what it takes. */
export interface GroupShare {
  group: StrategyCell['group']
  companies: number
  money: number
  moneyShare: number
  hours: number
  hoursShare: number
}

/** More refunds than payments are no share. */
function share(part: number, whole: number): number {
  return whole > 0 ? Math.max(0, part / whole) : 0
}

/** Adds up the cells of the matrix by group; shares are of all groups together. */
export function sharesByGroup(cells: Pick<StrategyCell, 'group' | 'companies' | 'actual' | 'hours'>[]): GroupShare[] {
  const total = (of: 'actual' | 'hours', group?: string) => cells.filter((cell) => group === undefined || cell.group === group).reduce((sum, cell) => sum + cell[of], 0)
  return (['A', 'B', 'C', '0'] as const).map((group) => {
    const [money, hours] = [total('actual', group), total('hours', group)]
    const companies = cells.filter((cell) => cell.group === group).reduce((sum, cell) => sum + cell.companies, 0)
    return { group, companies, money, hours, moneyShare: share(money, total('actual')), hoursShare: share(hours, total('hours')) }
  })
}
