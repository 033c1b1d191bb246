import { expect, test } from 'vitest'
import { readSearch } from './search'

test('an address is read, and what it does not know is left out', () => {
  expect(readSearch({ state: 'planned', person: 'me', within: 'this:week', outcome: 'bribe', sort: 'minutes', colour: 'red' })).toEqual({ state: 'planned', person: 'me', within: 'this:week' })
  expect(readSearch({ state: 7, operation: '' })).toEqual({})
})
