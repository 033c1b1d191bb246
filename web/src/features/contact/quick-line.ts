import type { ContactForm } from './queries'

const email = /[^\s,;<>()]+@[^\s,;<>()]+/g
// A number has at least five digits; what stands between them may be blanks, hyphens and brackets.
const phone = /\+?\d[\d\s().-]{3,}\d/g

/** "Anna Petrova +359 888 123 456 anna@example.com" in its parts; the server takes the name apart. */
export function readLine(text: string): Pick<ContactForm, 'name' | 'phones' | 'emails'> {
  const emails = text.match(email) ?? []
  const without = text.replaceAll(email, ' ')
  const phones = without.match(phone) ?? []
  const name = without.replaceAll(phone, ' ').replaceAll(/[,;<>]/g, ' ').replaceAll(/\s+/g, ' ').trim()
  return { name, phones: phones.map((number) => ({ kind: 'mobile', number: number.trim() })), emails: emails.map((address) => ({ kind: 'work', address })) }
}
