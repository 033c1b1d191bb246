import { bringIn } from '../import.ts'
import { example, expect, test } from '../kaymak.ts'
import { makeWorkspace } from '../people.ts'

test.use({ locale: 'ru-RU', viewport: { width: 1280, height: 800 } })

test('a file adds nothing the second time, and can be taken back', async ({ page }) => {
  const payments = example('payments/classicmodels/payments.csv')
  const customers = example('payments/classicmodels/customers.csv')
  await makeWorkspace(page)
  await bringIn(page, customers, { 'Новых компаний': '122' })
  await page.getByRole('link', { name: 'Ещё один файл' }).click()
  await bringIn(page, payments, { 'Новых платежей': '273' })
  await page.getByRole('link', { name: 'Ещё один файл' }).click()
  await bringIn(page, payments, { 'Новых платежей': '0', 'Уже есть': '273' })

  await page.goto('/import')
  await page.getByRole('row', { name: /payments\.csv/ }).last().getByRole('link').click()
  await page.getByRole('button', { name: 'Отменить импорт' }).click()
  await page.getByRole('button', { name: 'Убрать всё' }).click()
  await expect(page.getByText(/^Отменено/)).toBeVisible()
  await page.getByRole('navigation').getByRole('link', { name: 'Анализ ABC' }).click()
  await expect(page.getByRole('heading', { name: 'Платежей пока нет' })).toBeVisible()
})
