import type { Page } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll } from '../axe.ts'
import { example, expect, test } from '../kaymak.ts'
import { makeWorkspace } from '../people.ts'

test.use({ locale: 'ru-RU', viewport: { width: 1280, height: 900 } })

test('a person is added, met again by telephone, and left alone', async ({ page }) => {
  await makeWorkspace(page)
  await test.step('a company with somebody at it, by one line and Enter', () => quickAdd(page))
  await test.step('a card that another program wrote', () => takeCard(page))
  await test.step('found by a number typed otherwise', () => findByPhone(page))
  await test.step('who asks to be left alone', () => silence(page))
  await test.step('deleted and brought back', () => undo(page))
})

async function quickAdd(page: Page) {
  await page.goto('/companies')
  await page.getByRole('button', { name: 'Добавить компанию' }).first().click()
  await page.getByRole('dialog').getByLabel('Название').fill('Netscape Communications Corp.')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Netscape Communications Corp.' })).toBeVisible()
  const line = page.getByRole('combobox', { name: 'Добавить человека в эту компанию' })
  await line.fill('Иванова Мария Петровна +359 888 123-456 maria@example.com')
  await line.press('Enter')
  const people = page.getByRole('list', { name: 'Контакты' })
  await expect(people.getByRole('link', { name: 'Мария Петровна Иванова' })).toBeVisible()
  await expect(people.getByRole('link', { name: '+359 888 123-456' })).toHaveAttribute('href', 'tel:+359888123456')
  await expect(people.getByRole('link', { name: 'maria@example.com' })).toHaveAttribute('href', 'mailto:maria@example.com')
  await expectAccessible(page)
}

/** Two cards: one of them works at the company that is here. */
async function takeCard(page: Page) {
  await page.goto('/contacts')
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Загрузить vCard' }).click()
  await (await chooser).setFiles(example('vcard/rfc2426-example.vcf'))
  const dialog = page.getByRole('dialog', { name: 'Визитки' })
  await expect(dialog.getByText('Добавлено 2 контакта.')).toBeVisible()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Закрыть' }).click()
  await expect(page.getByText('3 контакта')).toBeVisible()
  await expect(page.getByRole('row', { name: /Tim Howes.*Netscape/ })).toBeVisible()
}

async function findByPhone(page: Page) {
  await page.getByLabel('Найти контакт').fill('00359 (888) 12 34 56')
  await expect(page.getByText('Найден 1 контакт')).toBeVisible()
  await page.getByText('Мария Петровна Иванова').click()
  await expect(page.getByRole('heading', { level: 1, name: 'Мария Петровна Иванова' })).toBeVisible()
  await expectAccessible(page)
}

async function silence(page: Page) {
  await page.getByRole('button', { name: 'Изменить' }).click()
  const dialog = page.getByRole('dialog', { name: 'Изменить контакт' })
  await dialog.getByLabel('Телефон', { exact: true }).check()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Сохранить' }).click()
  await expect(page.getByText('Не беспокоить: Телефон')).toBeVisible()
  await page.getByRole('link', { name: 'Netscape Communications Corp.' }).click()
  await expect(page.getByRole('list', { name: 'Контакты' }).getByText('Не беспокоить: Телефон')).toBeVisible()
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto('/contacts')
  await expect(page.getByRole('list', { name: 'Контакты' }).getByText('Не беспокоить: Телефон')).toBeVisible()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
}

async function undo(page: Page) {
  await page.getByRole('link', { name: 'Frank Dawson' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Frank Dawson' })).toBeVisible()
  await expectNoSidewaysScroll(page)
  await page.getByRole('button', { name: 'Удалить контакт' }).click()
  await expect(page.getByText('2 контакта')).toBeVisible()
  await page.getByRole('button', { name: 'Отменить' }).click()
  await expect(page.getByText('3 контакта')).toBeVisible()
}
