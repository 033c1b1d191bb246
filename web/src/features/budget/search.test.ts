import { expect, test } from 'vitest'
import { readBudgetSearch } from './search'

test('an address is read as far as it is meant for us', () => {
  expect(readBudgetSearch({ view: 'under', by: 'team', segment: 'A/B', person: 7, team: '', other: 'x' })).toEqual({ view: 'under', by: 'team', segment: 'A/B' })
  expect(readBudgetSearch({ view: 'none', by: 'owner', from: '1.2.2026', to: '2026-02-01' })).toEqual({ to: '2026-02-01' })
})
