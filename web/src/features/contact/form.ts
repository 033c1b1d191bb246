import type { Contact, ContactForm } from './queries'

type Company = NonNullable<Contact['companies']>[number]
type Phone = NonNullable<Contact['phones']>[number]
type Email = NonNullable<Contact['emails']>[number]

/** What people edit of a contact, as the form holds it. */
export interface Values {
  given_name: string
  middle_name: string
  family_name: string
  external_id: string
  position: string
  companies: Company[]
  phones: Phone[]
  emails: Email[]
  birth: Birth
  language: string
  channel: string
  consent: { state: string; on: string; how: string; evidence: string }
  do_not_contact: string[]
  note: string
  owner_id: string
}

/** A birthday in the parts people know; the year may be missing. */
export interface Birth {
  day: number | string
  month: string
  year: number | string
}

const noBirth: Birth = { day: '', month: '', year: '' }

export const emptyForm: Values = {
  given_name: '', middle_name: '', family_name: '', external_id: '', position: '', companies: [], phones: [{ kind: 'work', number: '' }], emails: [{ kind: 'work', address: '' }],
  birth: noBirth, language: '', channel: '', consent: { state: '', on: '', how: '', evidence: '' }, do_not_contact: [], note: '', owner_id: '',
}

/** "1980-05-04" or "--05-04" in parts. */
export function birthOf(text: string): Birth {
  const parts = /^(\d{4}|-)-(\d\d)-(\d\d)$/.exec(text)
  if (!parts) return noBirth
  const [, year = '', month = '', day = ''] = parts
  return { day: Number(day), month: String(Number(month)), year: year === '-' ? '' : Number(year) }
}

const two = (value: number | string) => String(value).padStart(2, '0')

/** The parts as the server reads them; it refuses what is no day. */
export function birthText({ day, month, year }: Birth): string {
  if (day === '' && month === '' && year === '') return ''
  return `${year === '' ? '-' : String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
}

/** What people edit of a contact, out of everything there is about it. */
export function formOf(contact: Contact): Values {
  const { consent } = contact
  return {
    given_name: contact.given_name ?? '',
    middle_name: contact.middle_name ?? '',
    family_name: contact.family_name ?? '',
    external_id: contact.external_id ?? '',
    position: contact.position ?? '',
    companies: contact.companies ?? [],
    phones: contact.phones?.length ? contact.phones : emptyForm.phones,
    emails: contact.emails?.length ? contact.emails : emptyForm.emails,
    birth: birthOf(contact.birthday ?? ''),
    language: contact.language ?? '',
    channel: contact.channel ?? '',
    consent: { state: consent?.state ?? '', on: consent?.on ?? '', how: consent?.how ?? '', evidence: consent?.evidence ?? '' },
    do_not_contact: contact.do_not_contact ?? [],
    note: contact.note ?? '',
    owner_id: contact.owner_id ?? '',
  }
}

/** The form as the API takes it. */
export function formAsked({ birth, consent, ...values }: Values): ContactForm {
  return { ...values, birthday: birthText(birth), consent: { ...consent, on: consent.on || null } } as ContactForm
}
