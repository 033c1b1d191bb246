import type { Import, ImportReading } from './queries'

/** The parts of a reading that decide where the cells are. */
type Shape = Pick<ImportReading, 'encoding' | 'delimiter' | 'quote' | 'sheet'>
type Place = Pick<ImportReading, 'start_line' | 'header_rows'>

function shapeOf({ format }: Import): Shape {
  if (format.type === 'xlsx') return { sheet: format.sheet }
  return { encoding: format.encoding as ImportReading['encoding'], delimiter: format.delimiter, quote: format.quote }
}

/** Another encoding, delimiter, quote or sheet: everything below is found anew. */
export function reshape(draft: Import, change: Partial<Shape>): ImportReading {
  return { ...shapeOf(draft), ...change }
}

/** The table begins elsewhere or has another header: the columns are found anew. */
export function replace(draft: Import, change: Partial<Place>): ImportReading {
  const { start_line, header_rows } = draft.format
  return { ...shapeOf(draft), start_line, header_rows, ...change }
}

/** One column's numbers or dates are written otherwise; all other decisions stay. */
export function reformat(draft: Import, column: number, change: { decimal?: string; date_order?: string }): ImportReading {
  const reading = { ...replace(draft, {}), decimal: {} as Record<string, string>, date_order: {} as Record<string, string> }
  for (const [index, { kind, decimal, decimal_ambiguous, date_order, date_ambiguous }] of draft.columns.entries()) {
    if (kind === 'number' && !decimal_ambiguous) reading.decimal[index] = decimal
    if (kind === 'date' && !date_ambiguous) reading.date_order[index] = date_order
  }
  if (change.decimal) reading.decimal[column] = change.decimal
  if (change.date_order) reading.date_order[column] = change.date_order
  return reading
}

/** The mapping after a column was given a field ('' for none). */
export function remap(mapping: Record<string, number>, column: number, field: string): Record<string, number> {
  const kept = Object.entries(mapping).filter(([name, at]) => name !== field && at !== column)
  return Object.fromEntries(field ? [...kept, [field, column]] : kept)
}

/** The field a column feeds, '' when none. */
export function fieldOf(mapping: Record<string, number>, column: number): string {
  return Object.entries(mapping).find(([, at]) => at === column)?.[0] ?? ''
}
