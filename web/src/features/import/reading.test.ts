import { expect, test } from 'vitest'
import type { Import, ImportColumn } from './queries'
import { fieldOf, reformat, remap, replace, reshape } from './reading'

const column = (over: Partial<ImportColumn>): ImportColumn => ({
  name: '', kind: 'text', filled: 1, samples: [], decimal: '.', decimal_ambiguous: false, currency: '', date_order: 'dmy', date_pattern: '', date_ambiguous: false, confidence: 0, ...over,
})

const draft = {
  format: { type: 'csv', encoding: 'windows-1251', delimiter: ';', quote: '"', sheet: '', sheets: [], start_line: 3, header_rows: 1 },
  columns: [column({ kind: 'number', decimal: ',' }), column({ kind: 'date', date_ambiguous: true }), column({ kind: 'number', decimal_ambiguous: true }), column({ kind: 'date', date_order: 'mdy' })],
} as unknown as Import

test('another delimiter lets the place of the table be found anew', () => {
  expect(reshape(draft, { delimiter: ',' })).toEqual({ encoding: 'windows-1251', delimiter: ',', quote: '"' })
})

test('another first line keeps how the cells are divided', () => {
  expect(replace(draft, { start_line: 5 })).toEqual({ encoding: 'windows-1251', delimiter: ';', quote: '"', start_line: 5, header_rows: 1 })
})

test('a decision about one column keeps the sure ones and leaves the open ones open', () => {
  const reading = reformat(draft, 1, { date_order: 'mdy' })
  expect(reading.decimal).toEqual({ 0: ',' })
  expect(reading.date_order).toEqual({ 1: 'mdy', 3: 'mdy' })
})

test('a field has one column and a column one field', () => {
  const before = { date: 0, amount: 1 }
  expect(remap(before, 1, 'date')).toEqual({ date: 1 })
  expect(remap(before, 0, '')).toEqual({ amount: 1 })
  expect(fieldOf(before, 1)).toBe('amount')
  expect(fieldOf(before, 2)).toBe('')
})
