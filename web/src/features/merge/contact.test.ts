import { expect, test } from 'vitest'
import type { Contact } from '../contact/queries'
import { differingContacts, lackingContact, oneContact } from './contact'

const contact = (values: Partial<Contact>) => ({ given_name: '', companies: [], phones: [], emails: [], do_not_contact: [], ...values }) as unknown as Contact

test('one contact of two: what is taken, what is lacking, and several of everything', () => {
  const kept = contact({ given_name: 'Anna', position: '', birthday: '', phones: [{ kind: 'work', number: '0888 123 456', e164: '+359888123456' }], companies: [{ company_id: 'a', primary: true }], do_not_contact: ['phone'], consent: { state: 'given', on: null } })
  const gone = contact({ given_name: 'Anne', position: 'buyer', birthday: '--05-04', phones: [{ kind: 'mobile', number: '+359888123456', e164: '+359888123456' }, { kind: 'work', number: '101' }], companies: [{ company_id: 'b', primary: true }, { company_id: 'a' }], do_not_contact: ['phone', 'email'], consent: { state: 'withdrawn', on: '2026-11-01' } })
  expect(differingContacts(kept, gone)).toEqual(['given_name', 'position', 'birthday'])
  expect(lackingContact(kept, gone)).toEqual(['position', 'birthday'])
  const one = oneContact(kept, gone, ['position', 'birthday'])
  expect(one).toMatchObject({ given_name: 'Anna', position: 'buyer', birthday: '--05-04', do_not_contact: ['phone', 'email'], consent: { state: 'withdrawn', on: '2026-11-01' } })
  expect(one.phones?.map(({ number }) => number)).toEqual(['0888 123 456', '101'])
  expect(one.companies?.map(({ company_id, primary }) => [company_id, primary])).toEqual([['a', true], ['b', false]])
})
