import { expect, test } from 'vitest'
import { birthOf, birthText } from './form'
import { readLine } from './quick-line'
import { readSearch, valueOf, withValue } from './search'

test('a line is taken apart into a name, numbers and addresses', () => {
  expect(readLine('Anna Petrova +359 888 123-456 anna@example.com')).toEqual({ name: 'Anna Petrova', phones: [{ kind: 'mobile', number: '+359 888 123-456' }], emails: [{ kind: 'work', address: 'anna@example.com' }] })
  expect(readLine('Иванова Мария Петровна, 8 (495) 123-45-67')).toEqual({ name: 'Иванова Мария Петровна', phones: [{ kind: 'mobile', number: '8 (495) 123-45-67' }], emails: [] })
  expect(readLine('Henry 8')).toEqual({ name: 'Henry 8', phones: [], emails: [] })
})

test('a birthday goes into its parts and back', () => {
  for (const text of ['1980-05-04', '--05-04', '']) expect(birthText(birthOf(text))).toBe(text)
  expect(birthOf('--05-04')).toEqual({ day: 4, month: '5', year: '' })
  expect(birthText({ day: 4, month: '', year: '' })).toBe('--00-04')
})

test('a filter is one condition of the address', () => {
  const search = withValue(readSearch({ q: 359, where: ['role:is:uses', 'x'] }), 'role', 'decides')
  expect(search).toEqual({ q: '359', where: ['role:is:decides'] })
  expect(valueOf(search.where, 'role')).toBe('decides')
  expect(withValue(search, 'role', undefined)).toEqual({ q: '359' })
})
