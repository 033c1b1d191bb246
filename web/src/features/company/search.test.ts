import { expect, test } from 'vitest'
import { fieldsOf, readCondition, readSearch, sortOf, valuesOf, withValues } from './search'

test('an address is read, and what is not ours is left out', () => {
  expect(readSearch({ q: 'бетон', sort: '-gap', where: ['group:is:A'], page: 3 })).toEqual({ q: 'бетон', sort: '-gap', where: ['group:is:A'] })
  expect(readSearch({ q: '', where: 'city:is:Sofia' })).toEqual({ where: ['city:is:Sofia'] })
  expect(readSearch({ where: ['nonsense', 7] })).toEqual({})
})

test('a value may hold colons and commas', () => {
  expect(readCondition('industry:is:Steel: pipes, tubes')).toEqual({ field: 'industry', operator: 'is', value: 'Steel: pipes, tubes' })
  expect(readCondition('owner:is:')).toEqual({ field: 'owner', operator: 'is', value: '' })
})

test('conditions of one field are replaced, the others stay', () => {
  const where = ['group:is:A', 'group:is:B', 'gap:from:100']
  expect(valuesOf(where, 'group')).toEqual(['A', 'B'])
  expect(withValues(where, 'group', 'is', ['C'])).toEqual(['gap:from:100', 'group:is:C'])
  expect(withValues(where, 'gap', 'from', [])).toEqual(['group:is:A', 'group:is:B'])
  expect(fieldsOf(where)).toEqual(['group', 'gap'])
})

test('the list begins with those who pay most', () => {
  expect(sortOf({})).toEqual({ id: 'actual', desc: true })
  expect(sortOf({ sort: 'name' })).toEqual({ id: 'name', desc: false })
})
