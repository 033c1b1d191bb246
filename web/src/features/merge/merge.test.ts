import { expect, test } from 'vitest'
import { emptyForm } from '../company/form'
import { differing, lacking, together } from './merge'
import type { Company } from './queries'

const company = (values: Partial<Company>) => ({ ...emptyForm, ...values }) as Company

test('what is taken, what is lacking, and several of everything', () => {
  const kept = company({ name: 'Kept', city: '', phone: '02 111', tags: [1], custom: { a: '1' }, phones: [{ kind: 'mobile', number: '0888 1' }] })
  const gone = company({ name: 'Gone', city: 'Varna', phone: '02 222', email: 'a@b.example', tags: [1, 2], custom: { a: '2', b: '3' }, phones: [{ kind: 'work', number: '08881' }] })
  expect(differing(kept, gone)).toEqual(['name', 'city', 'phone', 'email'])
  expect(lacking(kept, gone)).toEqual(['city', 'email'])
  const one = together(kept, gone, ['city', 'email', 'phone'])
  expect(one).toMatchObject({ name: 'Kept', city: 'Varna', phone: '02 222', email: 'a@b.example', tags: [1, 2], custom: { a: '1', b: '3' }, emails: [] })
  expect(one.phones?.map(({ number }) => number)).toEqual(['0888 1', '02 111'])
})
