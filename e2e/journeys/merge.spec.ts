import type { Page } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll } from '../axe.ts'
import { expect, test } from '../kaymak.ts'
import { makeWorkspace } from '../people.ts'

test.use({ locale: 'ru-RU', viewport: { width: 1280, height: 900 } })

test('the same company twice: found in either script, merged and parted', async ({ page }) => {
  await makeWorkspace(page)
  await add(page, { Название: 'ООО «Северный бетон»', 'Основной телефон': '+7 (911) 000-00-01', Город: 'Псков' })
  await test.step('found by a piece of the name, in Latin letters, by the other keyboard, by a telephone typed otherwise', async () => {
    for (const typed of ['верный бет', 'severnyj', 'ctdthysq', '8 911 000 00 01']) await find(page, typed, 'ООО «Северный бетон»')
  })
  await test.step('what may be the same is shown before saving', () => twice(page))
  await test.step('merged', () => merge(page))
  await test.step('parted', () => part(page))
  await test.step('found in the whole base, told apart and remembered, merged from the list', () => scan(page))
})

test('what a file brings twice, and the same person twice', async ({ page }) => {
  await makeWorkspace(page)
  await add(page, { Название: 'ООО «Северный бетон»', 'Основной телефон': '+7 (911) 000-00-01', Город: 'Псков' })
  await test.step('an import names what probably is here, and completes it', () => bring(page))
  await test.step('two contacts become one, and two again', () => people(page))
})

async function add(page: Page, fields: Record<string, string>) {
  await page.goto('/companies')
  await page.getByRole('button', { name: 'Добавить компанию' }).first().click()
  const dialog = page.getByRole('dialog')
  for (const [label, value] of Object.entries(fields)) await dialog.getByLabel(label, { exact: label !== 'Название' }).first().fill(value)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: fields['Название'] ?? '' })).toBeVisible()
}

async function find(page: Page, typed: string, name: string) {
  await page.goto('/companies')
  await page.getByRole('button', { name: 'Поиск' }).first().click()
  const box = page.getByRole('textbox', { name: 'Клиент, человек, телефон, экран или действие…' })
  await box.fill(typed)
  await expect(page.getByRole('button', { name })).toBeVisible()
  await expectAccessible(page)
  await box.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
}

async function twice(page: Page) {
  await page.goto('/companies')
  await page.getByRole('button', { name: 'Добавить компанию' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Название').fill('Severny Beton')
  await expect(dialog.getByRole('link', { name: 'ООО «Северный бетон»' })).toBeVisible()
  await expect(dialog.getByText('похожее название')).toBeVisible()
  await expectAccessible(page)
  await dialog.getByLabel('Город', { exact: true }).fill('Новгород')
  await dialog.getByRole('button', { name: 'Добавить', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Severny Beton' })).toBeVisible()
}

async function merge(page: Page) {
  await page.getByRole('button', { name: 'Объединить с другой' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'ООО «Северный бетон»' }).click()
  await dialog.getByRole('radio', { name: 'ООО «Северный бетон»' }).check()
  await expect(dialog.getByRole('radio', { name: '+7 (911) 000-00-01' })).toBeChecked()
  await expectAccessible(page)
  await page.setViewportSize({ width: 360, height: 740 })
  await expect(() => expectNoSidewaysScroll(page)).toPass() // once the navigation has slid away
  await page.setViewportSize({ width: 1280, height: 900 })
  await dialog.getByRole('button', { name: 'Объединить', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'ООО «Северный бетон»' })).toBeVisible()
  await expect(page.getByText('Новгород').first()).toBeVisible()
  await expectAccessible(page)
}

async function part(page: Page) {
  await page.reload()
  await page.getByRole('button', { name: 'Отменить объединение' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Severny Beton' })).toBeVisible()
  await find(page, 'северный', 'ООО «Северный бетон»')
  await expect(page.getByText('Псков').first()).toBeVisible()
}

async function scan(page: Page) {
  await add(page, { Название: 'Северный битон', Город: 'Псков' })
  await page.goto('/companies')
  await page.getByRole('link', { name: 'Дубли' }).click()
  await expect(page.getByText('Дубли ещё не искали')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Найти дубли' }).click()
  const typo = page.getByRole('listitem').filter({ hasText: 'Северный битон' }).filter({ hasText: 'ООО «Северный бетон»' })
  await expect(typo.getByText('название отличается на букву')).toBeVisible()
  await expectAccessible(page)
  await page.setViewportSize({ width: 360, height: 740 })
  await expect(() => expectNoSidewaysScroll(page)).toPass()
  await page.setViewportSize({ width: 1280, height: 900 })
  await typo.getByRole('button', { name: 'Не дубль' }).click()
  await expect(typo).toHaveCount(0)
  const pair = page.getByRole('listitem').filter({ hasText: 'Severny Beton' })
  await expect(pair).toHaveCount(1)
  await page.getByRole('button', { name: 'Искать снова' }).click()
  await expect(page.getByRole('button', { name: 'Искать снова' })).toBeVisible()
  await expect(pair).toHaveCount(1)
  await expect(typo).toHaveCount(0)
  await pair.getByRole('button', { name: 'Объединить…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Оставить другую' }).click()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Объединить', exact: true }).click()
  await expect(page.getByText('Похоже, дублей нет')).toBeVisible()
}

async function bring(page: Page) {
  await page.goto('/import')
  await page.locator('input[type=file]').setInputFiles({ name: 'clients.csv', mimeType: 'text/csv', buffer: Buffer.from('Название;Город;Сайт\nSeverny Beton;Новгород;beton.example\nРомашка;Тверь;\n') })
  await page.getByRole('button', { name: 'Проверить' }).click()
  await expect(page.getByText('1 компания, вероятно, уже есть')).toBeVisible()
  await expect(page.getByText('похожее название')).toBeVisible()
  await page.getByRole('combobox', { name: 'Компании, которые, вероятно, уже есть' }).click()
  await page.getByRole('option', { name: 'Считать теми, что уже есть' }).click()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Загрузить', exact: true }).click()
  await expect(page.getByText('1 компания, вероятно, уже есть')).toBeVisible()
  await page.getByRole('main').getByRole('link', { name: 'ООО «Северный бетон»' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'ООО «Северный бетон»' })).toBeVisible()
  await expect(page.getByText('Новгород').first()).toBeVisible()
}

async function person(page: Page, given: string, family: string, save = true) {
  await page.goto('/contacts')
  await page.getByRole('button', { name: 'Добавить контакт' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Имя', { exact: true }).fill(given)
  await dialog.getByLabel('Фамилия').fill(family)
  await dialog.getByLabel('Номер телефона').fill('8 911 000 00 02')
  if (save) await dialog.getByRole('button', { name: 'Добавить', exact: true }).click()
}

async function people(page: Page) {
  await person(page, 'Анна', 'Иванова')
  await expect(page.getByRole('heading', { level: 1, name: 'Анна Иванова' })).toBeVisible()
  await person(page, 'Anna', 'Ivanova', false)
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('link', { name: 'Анна Иванова' })).toBeVisible()
  await dialog.getByRole('button', { name: 'Добавить', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Anna Ivanova' })).toBeVisible()
  await page.getByRole('button', { name: 'Объединить с другим' }).click()
  await dialog.getByRole('button', { name: 'Анна Иванова' }).click()
  await dialog.getByRole('radio', { name: 'Анна' }).check()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Объединить', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Анна Ivanova' })).toBeVisible()
  await page.getByRole('button', { name: 'Отменить объединение' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Anna Ivanova' })).toBeVisible()
}
