import { formAsked, formOf, type Values } from '../contact/form'
import type { Contact, ContactForm } from '../contact/queries'

/** Fields of a contact of which one value or the other is taken. */
export const contactFields = ['given_name', 'middle_name', 'family_name', 'position', 'external_id', 'birthday', 'language', 'channel', 'note', 'owner_id'] as const
export type ContactField = (typeof contactFields)[number]

const text = (contact: Contact, field: ContactField): string => contact[field] ?? ''

/** Those in which the two contacts differ. */
export function differingContacts(kept: Contact, gone: Contact): ContactField[] {
  return contactFields.filter((field) => text(kept, field) !== text(gone, field))
}

/** What is taken from the other contact unless somebody says otherwise: what the kept one lacks. */
export function lackingContact(kept: Contact, gone: Contact): ContactField[] {
  return differingContacts(kept, gone).filter((field) => text(kept, field) === '')
}

/**
 * The kept contact as it shall be. Companies, telephones, mailboxes and closed ways of both stay; a consent that either
 * has withdrawn is withdrawn.
 */
export function oneContact(kept: Contact, gone: Contact, taken: readonly ContactField[]): ContactForm {
  const [one, other] = [formOf(kept), formOf(gone)]
  const form: Values = { ...one }
  for (const field of taken) Object.assign(form, field === 'birthday' ? { birth: other.birth } : { [field]: other[field] })
  const own = one.companies.length > 0
  form.companies = distinct([...one.companies, ...other.companies.map((place) => ({ ...place, primary: !own && place.primary === true }))], ({ company_id }) => company_id)
  form.phones = distinct([...one.phones, ...other.phones].filter(({ number }) => number), ({ number, e164 }) => e164 || number.replaceAll(/\D/g, ''))
  form.emails = distinct([...one.emails, ...other.emails].filter(({ address }) => address), ({ address }) => address.toLowerCase())
  form.do_not_contact = distinct([...one.do_not_contact, ...other.do_not_contact], String)
  if (other.consent.state !== '' && (one.consent.state === '' || other.consent.state === 'withdrawn')) form.consent = other.consent
  return formAsked(form)
}

/** Each once, the first of equal ones. */
function distinct<T>(list: T[], key: (item: T) => string): T[] {
  const seen = new Set<string>()
  return list.filter((item) => !seen.has(key(item)) && seen.add(key(item)))
}
