import { readFile, writeFile } from 'node:fs/promises'
import { expectAccessible } from '../axe.ts'
import { bringIn } from '../import.ts'
import { expect, test } from '../kaymak.ts'
import { administrator, makeWorkspace } from '../people.ts'

test.use({ locale: 'ru-RU', viewport: { width: 1400, height: 900 } })

const companies = 10_000

/** Ten thousand companies, a fifth of them in Varna. */
function file(): string {
  const cities = ['Варна', 'София', 'Пловдив', 'Бургас', 'Русе']
  const lines = Array.from({ length: companies }, (_, index) => `К-${index + 1},Компания ${index + 1},${cities[index % cities.length]}`)
  return ['Код клиента,Наименование,Город', ...lines].join('\n')
}

test('ten thousand companies get a salesperson and lose them again; a view and a file keep a list', async ({ page }, info) => {
  const path = info.outputPath('companies.csv')
  await writeFile(path, file())
  await makeWorkspace(page)
  await bringIn(page, path, { 'Новых компаний': '10 000' })

  await page.goto('/companies')
  await page.getByRole('checkbox', { name: 'Выбрать все загруженные строки' }).check()
  await page.getByRole('button', { name: /^Выбрать все 10\s000/ }).click()
  await expect(page.getByText(/^Выбрано 10\s000 строк/)).toBeVisible()
  await page.getByRole('button', { name: 'Назначить: Менеджер' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox').click()
  await page.getByRole('option', { name: administrator.name }).click()
  await expect(dialog.getByText(/коснётся 10\s000 записей/)).toBeVisible()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Изменить' }).click()
  await expect(dialog.getByText(/Изменено 10\s000 записей/)).toBeVisible()
  await dialog.getByRole('button', { name: 'Отменить' }).click()
  await expect(dialog.getByText(/Возвращено 10\s000 записей/)).toBeVisible()
  await dialog.getByRole('button', { name: 'Закрыть' }).last().click()

  await page.getByRole('button', { name: 'Фильтры' }).click()
  const drawer = page.getByRole('dialog')
  await drawer.getByRole('button', { name: 'Условие' }).click()
  await drawer.getByRole('combobox', { name: 'Поле' }).click()
  await page.getByRole('option', { name: 'Город' }).click()
  await drawer.getByRole('combobox', { name: 'Сравнение' }).click()
  await page.getByRole('option', { name: 'начинается с' }).click()
  await drawer.getByRole('combobox', { name: 'Значение' }).fill('вар')
  await page.keyboard.press('Enter')
  await expectAccessible(page)
  await drawer.getByRole('button', { name: 'Показать' }).click()
  await expect(page.getByText(/Найдено 2\s000 компаний/)).toBeVisible()

  await page.getByRole('button', { name: 'Сохранить вид' }).click()
  await page.getByLabel('Название').fill('Варна')
  await page.getByRole('button', { name: 'Сохранить', exact: true }).click()
  await page.getByRole('button', { name: 'Всё', exact: true }).click()
  await expect(page.getByText(/10\s000 компаний/)).toBeVisible()
  await page.getByRole('button', { name: 'Варна', exact: true }).click()
  await expect(page.getByText(/2\s000 компаний/)).toBeVisible()
  await expectAccessible(page)

  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Выгрузить' }).click()
  await page.getByRole('menuitem', { name: 'Текст (CSV)' }).click()
  const text = await readFile(await (await download).path(), 'utf8')
  expect(text.trim().split('\n')).toHaveLength(2001)
  expect(text.split('\n')[0]).toContain('Компания')
})
