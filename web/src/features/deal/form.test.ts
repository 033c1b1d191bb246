import { expect, test } from 'vitest'
import { formOf, productSum, toDealForm } from './form'

const euro = { toMajor: (minor: number) => minor / 100, toMinor: (major: number) => Math.round(major * 100) }

test('what is typed comes back as it was', () => {
  const deal = { title: 'Pallets', amount: 12_345, own_probability: 6050, expected_on: '2026-12-01', products: [{ name: 'Film', quantity: 1500, price: 250, sum: 375 }], external_id: 'X', contact_ids: ['c'] }
  const values = formOf(deal, 'me', euro)
  expect(values).toMatchObject({ owner_id: 'me', amount: 123.45, own_probability: 60.5, products: [{ quantity: 1.5, price: 2.5 }] })
  expect(toDealForm(values, deal, euro)).toMatchObject({ title: 'Pallets', amount: 12_345, own_probability: 6050, expected_on: '2026-12-01', external_id: 'X', contact_ids: ['c'], products: [{ name: 'Film', quantity: 1500, price: 250 }] })
})

test('an empty probability is that of the stage, an empty amount is none', () => {
  expect(toDealForm(formOf({}, '', euro), {}, euro)).toMatchObject({ own_probability: null, amount: 0, expected_on: null })
})

test('lines add up in minor units', () => {
  expect(productSum([{ name: 'a', quantity: 2, price: 100 }, { name: 'b', quantity: '', price: 5 }, { name: 'c', quantity: 0.5, price: 3 }], euro)).toBe(20_150)
})
