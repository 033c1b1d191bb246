import { expect, test } from 'vitest'
import { withLatest, type Recent } from './recent'

const opened = (...ids: number[]): Recent[] => ids.map((id) => ({ to: `/companies/${id}`, title: String(id) }))

test('what was opened comes first, once, and the oldest is forgotten', () => {
  expect(withLatest([], { to: '/companies/1', title: '1' })).toEqual(opened(1))
  expect(withLatest(opened(2, 1, 3), { to: '/companies/1', title: '1' })).toEqual(opened(1, 2, 3))
  expect(withLatest(opened(1, 2, 3, 4, 5, 6, 7), { to: '/companies/8', title: '8' })).toEqual(opened(8, 1, 2, 3, 4, 5, 6))
})
