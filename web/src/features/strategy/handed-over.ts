import { changeCell, cellName, type Draft } from './draft'
import type { CellForm, StrategyCell } from './queries'

let waiting: CellForm[] = []

/** Cells that another screen proposes: the matrix opens with them as unsaved changes. */
export function handOver(cells: CellForm[]): void {
  waiting = cells
}

/** What was handed over, as changes of what is saved. A render that is thrown away may read it, so it stays until it is taken. */
export function handedOver(saved: readonly StrategyCell[]): Draft {
  return waiting.reduce<Draft>((draft, next) => {
    const from = saved.find((cell) => cellName(cell) === cellName(next))
    return from ? changeCell(draft, from, next) : draft
  }, {})
}

/** The matrix is on the screen with it. */
export function taken(): void {
  waiting = []
}
