import type { Format } from '../../ui/make-format'
import type { Deal, DealForm } from './queries'

/** A line as it is typed: quantity and price in whole units. */
export interface LineValues {
  name: string
  quantity: number | string
  price: number | string
}

export interface Values {
  title: string
  company_id: string
  contact_ids: string[]
  owner_id: string
  amount: number | string
  own_probability: number | string
  expected_on: string
  source: string
  note: string
  products: LineValues[]
}

const thousandth = 1000

/** What people edit of a deal, in the units they type. */
export function formOf(deal: Partial<Deal>, me: string, format: Pick<Format, 'toMajor'>): Values {
  return {
    title: deal.title ?? '',
    company_id: deal.company_id ?? '',
    contact_ids: deal.contact_ids ?? [],
    owner_id: deal.owner_id || me,
    amount: deal.amount ? format.toMajor(deal.amount) : '',
    own_probability: typeof deal.own_probability === 'number' ? deal.own_probability / 100 : '',
    expected_on: deal.expected_on ?? '',
    source: deal.source ?? '',
    note: deal.note ?? '',
    products: (deal.products ?? []).map((line) => ({ name: line.name, quantity: line.quantity / thousandth, price: format.toMajor(line.price ?? 0) })),
  }
}

const number = (value: number | string) => (value === '' ? 0 : Number(value))

/** Sum of the lines in minor units, as the form shows it while typing. */
export function productSum(lines: LineValues[], format: Pick<Format, 'toMinor'>): number {
  return lines.reduce((sum, line) => sum + Math.round((Math.round(number(line.quantity) * thousandth) * format.toMinor(number(line.price))) / thousandth), 0)
}

/** The form as the API takes it; what the form does not show stays as it was. */
export function toDealForm(values: Values, deal: Partial<Deal>, format: Pick<Format, 'toMinor'>): DealForm {
  return {
    title: values.title,
    external_id: deal.external_id ?? '',
    company_id: values.company_id,
    owner_id: values.owner_id,
    contact_ids: values.contact_ids,
    amount: format.toMinor(number(values.amount)),
    own_probability: values.own_probability === '' ? null : Math.round(Number(values.own_probability) * 100),
    expected_on: values.expected_on || null,
    source: values.source,
    note: values.note,
    products: values.products.map((line) => ({ name: line.name, quantity: Math.round(number(line.quantity) * thousandth), price: format.toMinor(number(line.price)) })),
  }
}
