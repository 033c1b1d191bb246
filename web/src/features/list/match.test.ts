import { expect, test } from 'vitest'
import { complete, joined, parted, readMatch, sizeOf } from './match'

test('simple filters and a tree become one, and come apart again', () => {
  const built = { any: true, filters: [{ field: 'city', operator: 'empty' }, { field: 'owner', operator: 'is', values: ['me'] }] }
  const where = ['group:is:A', 'group:is:B', 'gap:from:100']
  const whole = joined(where, built)
  expect(whole.filters).toEqual([
    { field: 'group', operator: 'is', values: ['A', 'B'] },
    { field: 'gap', operator: 'from', values: ['100'] },
  ])
  expect(parted(whole).where).toEqual(where)
  expect(parted(whole).match).toEqual({ ...built, groups: [] })
})

test('a value may hold colons, and nothing may be one', () => {
  expect(joined(['last_paid_on:within:last:30:day', 'owner:is:']).filters).toEqual([
    { field: 'last_paid_on', operator: 'within', values: ['last:30:day'] },
    { field: 'owner', operator: 'is', values: [''] },
  ])
})

test('what is not filled in yet asks for nothing', () => {
  const half = { filters: [{ field: 'city', operator: 'is', values: [] }, { field: 'city', operator: 'filled' }], groups: [{ any: true, filters: [] }] }
  expect(sizeOf(complete(half))).toBe(1)
  expect(complete(half).groups).toEqual([])
})

test('an address that says nonsense says nothing', () => {
  for (const raw of [undefined, 'x', [], {}, { filters: [1, { field: 2 }] }, { groups: 'x' }]) expect(readMatch(raw)).toBeUndefined()
  expect(sizeOf(readMatch({ groups: [{ filters: [{ field: 'a', operator: 'is', values: ['b'] }] }] }))).toBe(1)
})
