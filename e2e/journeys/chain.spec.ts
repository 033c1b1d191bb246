import { bringIn } from '../import.ts'
import { example, expect, test } from '../kaymak.ts'
import { makeWorkspace } from '../people.ts'

test.use({ locale: 'ru-RU', viewport: { width: 360, height: 740 } })

test('from a payments file to the number of salespeople', async ({ page }) => {
  const customers = example('payments/classicmodels/customers.csv')
  const payments = example('payments/classicmodels/payments.csv')

  await makeWorkspace(page)
  await test.step('the customers', () => bringIn(page, customers, { 'Строк': '122', 'Новых компаний': '122' }))
  await page.getByRole('link', { name: 'Ещё один файл' }).click()
  await test.step('their payments', () => bringIn(page, payments, { 'Строк': '273', 'Новых платежей': '273', 'Узнано компаний': '98' }))
})
