import { formOf, type Values } from '../company/form'
import type { Company } from './queries'

/** Fields of which one value or the other is taken. */
export const chosenFields = ['name', 'status', 'owner_id', 'second_owner_id', 'industry', 'size_band', 'region', 'city', 'tax_id', 'external_id', 'phone', 'email', 'website', 'source', 'parent_id', 'note'] as const
export type ChosenField = (typeof chosenFields)[number]

/** Those in which the two companies differ. */
export function differing(kept: Company, gone: Company): ChosenField[] {
  const [one, other] = [formOf(kept), formOf(gone)]
  return chosenFields.filter((field) => one[field] !== other[field])
}

/** What is taken from the other company unless somebody says otherwise: what the kept one lacks. */
export function lacking(kept: Company, gone: Company): ChosenField[] {
  const one = formOf(kept)
  return differing(kept, gone).filter((field) => !one[field])
}

/**
 * The kept company as it shall be. Of what there may be several (telephones, addresses, tags) everything stays, and a
 * main telephone or e-mail that was not chosen becomes a further one.
 */
export function together(kept: Company, gone: Company, taken: readonly ChosenField[]): Values {
  const [one, other] = [formOf(kept), formOf(gone)]
  const form: Values = { ...one }
  for (const field of taken) Object.assign(form, { [field]: other[field] })
  const left = (field: 'phone' | 'email') => [one[field], other[field]].filter((text) => text && text !== form[field])
  form.phones = distinct([...(one.phones ?? []), ...(other.phones ?? []), ...left('phone').map((number) => ({ kind: 'work' as const, number }))], ({ number }) => number.replaceAll(/\D/g, ''))
  form.emails = distinct([...(one.emails ?? []), ...(other.emails ?? []), ...left('email').map((address) => ({ kind: 'work' as const, address }))], ({ address }) => address.toLowerCase())
  form.addresses = distinct([...(one.addresses ?? []), ...(other.addresses ?? [])], (address) => JSON.stringify(address))
  form.tags = distinct([...(one.tags ?? []), ...(other.tags ?? [])], String)
  form.custom = { ...other.custom, ...one.custom }
  return form
}

function distinct<T>(list: T[], key: (item: T) => string): T[] {
  return [...new Map(list.map((item) => [key(item), item] as const).toReversed()).values()].toReversed()
}
