import { expect, test } from 'vitest'
import { safeNext } from './next'

test.each([
  ['/companies?sort=name', '/companies?sort=name'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['https://evil.example', '/'],
  ['javascript:alert(1)', '/'],
  ['', '/'],
  [undefined, '/'],
])('after signing in %s leads to %s', (next, path) => {
  expect(safeNext(next)).toBe(path)
})
