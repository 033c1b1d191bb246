/** A cell by its place among the rows loaded and the columns shown. */
export interface Cell {
  row: number
  column: number
}

/** From where a range was begun to where it reaches; one cell when both are the same. */
export interface Range {
  anchor: Cell
  active: Cell
}

interface Bounds {
  rows: number
  columns: number
  /** Rows a page key moves by. */
  page: number
}

/** Where the active cell goes for a key, or undefined when the key is not ours. */
export function moved(key: string, from: Cell, { rows, columns, page }: Bounds, control = false): Cell | undefined {
  const steps: Record<string, Cell> = {
    ArrowDown: { ...from, row: control ? rows - 1 : from.row + 1 },
    ArrowUp: { ...from, row: control ? 0 : from.row - 1 },
    ArrowRight: { ...from, column: control ? columns - 1 : from.column + 1 },
    ArrowLeft: { ...from, column: control ? 0 : from.column - 1 },
    PageDown: { ...from, row: from.row + page },
    PageUp: { ...from, row: from.row - page },
    Home: { row: control ? 0 : from.row, column: 0 },
    End: { row: control ? rows - 1 : from.row, column: columns - 1 },
  }
  const to = steps[key]
  if (to === undefined || rows === 0 || columns === 0) return undefined
  return { row: within(to.row, rows), column: within(to.column, columns) }
}

function within(at: number, count: number): number {
  return Math.min(count - 1, Math.max(0, at))
}

/** The rows and columns of a range, ends included. */
export function spanOf({ anchor, active }: Range): { top: number; bottom: number; left: number; right: number } {
  return {
    top: Math.min(anchor.row, active.row),
    bottom: Math.max(anchor.row, active.row),
    left: Math.min(anchor.column, active.column),
    right: Math.max(anchor.column, active.column),
  }
}

/** Cells as a spreadsheet takes them: tabs between, a line a row, quoted where needed. */
export function tabSeparated(cells: string[][]): string {
  return cells.map((row) => row.map((cell) => (/[\t\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t')).join('\n')
}
