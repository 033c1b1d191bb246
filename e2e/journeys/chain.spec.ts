import { expectAccessible, expectNoSidewaysScroll } from '../axe.ts'
import { bringIn } from '../import.ts'
import { example, expect, test } from '../kaymak.ts'
import { makeWorkspace } from '../people.ts'
import type { Page } from '@playwright/test'

test.use({ locale: 'ru-RU', viewport: { width: 360, height: 740 } })

test('from a payments file to the number of salespeople', async ({ page }) => {
  const customers = example('payments/classicmodels/customers.csv')
  const payments = example('payments/classicmodels/payments.csv')

  await makeWorkspace(page)
  await test.step('the customers', () => bringIn(page, customers, { 'Строк': '122', 'Новых компаний': '122' }))
  await page.getByRole('link', { name: 'Ещё один файл' }).click()
  await test.step('their payments', () => bringIn(page, payments, { 'Строк': '273', 'Новых платежей': '273', 'Узнано компаний': '98' }))
  await page.getByRole('link', { name: 'Смотреть группы' }).click()
  await test.step('the groups', () => applyGroups(page))
  const before = await test.step('people for the base', () => peopleNeeded(page))
  await test.step('one potential', () => assessOne(page))
  await test.step('one standard', () => changeStandard(page))
  const after = await test.step('people for the changed base', () => peopleNeeded(page))
  expect(after).toBeGreaterThan(before)
})

/** All payments: 61 A, 23 B and 14 C, as in abc_reference.json; then onto the cards. */
async function applyGroups(page: Page) {
  await page.getByRole('combobox', { name: 'Период' }).click()
  await page.getByRole('option', { name: 'Все платежи' }).click()
  for (const [group, companies] of [['A', '61 компанию'], ['B', '23 компании'], ['C', '14 компаний']]) {
    await expect(page.getByRole('button', { name: `Группа ${group}: показать ${companies}` })).toBeVisible()
  }
  await calm(page)
  await page.getByRole('button', { name: 'Применить к карточкам' }).click()
  const dialog = page.getByRole('dialog', { name: 'Применить группы к карточкам' })
  await expect(dialog.getByText('Группу сменят 122 компании из 122')).toBeVisible()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Применить', exact: true }).click()
  await expect(page.getByText('Группы записаны в карточки.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Закрыть' }).click()
}

/** The number on the screen of people, which must be there for a base that has groups. */
async function peopleNeeded(page: Page): Promise<number> {
  await goTo(page, 'Сколько людей')
  await calm(page)
  const card = page.locator('section').filter({ hasText: 'Нужно продавцов' }).first()
  const people = Number((/[\d,]+/.exec((await card.innerText()).replace('Нужно продавцов', '')) ?? [''])[0].replace(',', '.'))
  expect(people).toBeGreaterThan(0)
  return people
}

/** The biggest payer could pay far more: its card says so, with the evidence. */
async function assessOne(page: Page) {
  await goTo(page, 'Компании')
  await calm(page)
  await page.getByRole('list', { name: 'Компании' }).getByRole('button', { name: /^Euro\+ Shopping Channel/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Euro+ Shopping Channel' })).toBeVisible()
  await page.getByRole('button', { name: 'Оценить', exact: true }).click()
  await page.getByLabel('Не меньше').fill('7000000')
  await page.getByLabel('Скорее всего').fill('9000000')
  await page.getByLabel('Не больше').fill('15000000')
  await page.getByLabel('На чём основана оценка?').fill('Три магазина из семи покупают у нас.')
  await calm(page)
  await page.getByRole('button', { name: 'Сохранить', exact: true }).click()
  await expect(page.getByText('Потенциал оценён').first()).toBeVisible()
  await expect(page.getByText('Три магазина из семи покупают у нас.').first()).toBeVisible()
  await expect(page.getByRole('img', { name: 'Группа A, потенциал A' }).first()).toBeVisible()
  await calm(page)
}

/** More calls for the unassessed of group A: hours and people move before anything is saved, and stay after. */
async function changeStandard(page: Page) {
  await goTo(page, 'Стратегия')
  await calm(page)
  const need = page.getByText('Нужно продавцов').locator('..')
  const before = await need.innerText()
  await page.getByRole('button', { name: 'Группа A, потенциал ?' }).click()
  const editor = page.getByRole('region', { name: 'Стандарт A/?' })
  await editor.getByLabel('Звонок').fill('52')
  await expect(need).toContainText('было')
  await calm(page)
  await page.getByRole('button', { name: 'Сохранить с…' }).click()
  await page.getByRole('button', { name: /^Сохранить с \d/ }).click()
  await expect(page.getByText(/^версия с/)).toBeVisible()
  await expect(need).not.toContainText('было')
  expect(await need.innerText()).not.toBe(before)
}

async function goTo(page: Page, screen: string) {
  await page.getByRole('button', { name: 'Меню' }).click()
  await page.getByRole('navigation', { name: 'Меню' }).getByRole('link', { name: screen, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: screen })).toBeVisible()
}

async function calm(page: Page) {
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
}
