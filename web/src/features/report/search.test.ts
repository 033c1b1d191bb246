import { expect, test } from 'vitest'
import { columnsBeside, readReportSearch, sidesOf } from './search'

test('an address keeps what a report knows and nothing else', () => {
  expect(readReportSearch({ kind: 'pipeline', rows: 'owner', from: 'soon', to: '2026-11-23', show: 'weighted', other: 1, person: '' })).toEqual({ kind: 'pipeline', rows: 'owner', to: '2026-11-23', show: 'weighted' })
  expect(readReportSearch({ kind: 'salaries', event: 'lost' })).toEqual({ event: 'lost' })
})

test('rows and columns are never the same, nor both of them time', () => {
  expect(sidesOf({})).toEqual({ kind: 'activities', rows: 'person', columns: 'week' })
  expect(sidesOf({ rows: 'week' })).toEqual({ kind: 'activities', rows: 'week', columns: 'person' })
  expect(sidesOf({ kind: 'clients', rows: 'month', columns: 'week' })).toEqual({ kind: 'clients', rows: 'month', columns: 'owner' })
  expect(sidesOf({ kind: 'pipeline', rows: 'operation', columns: 'stage' })).toEqual({ kind: 'pipeline', rows: 'owner', columns: 'stage' })
  expect(columnsBeside('activities', 'month')).toEqual(['person', 'operation', 'segment'])
})
