import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expectAccessible } from '../axe.ts'
import { expect, test } from '../kaymak.ts'
import { administrator } from '../people.ts'

test.use({ sample: 'ru', locale: 'ru-RU', viewport: { width: 1500, height: 900 } })

interface List {
  path: string
  /** The condition that narrows the list, and what is chosen in it. */
  field: string
  choice: string
  /** Where the list has its cell that is edited. */
  column: string
  /** A field that is changed for many. */
  bulk: string
  text: string
}

const lists: List[] = [
  { path: '/contacts', field: 'Роль в решении', choice: 'Решает', column: 'note', bulk: 'Должность', text: 'закупки' },
  { path: '/deals/list', field: 'Исход', choice: 'Открыта', column: 'note', bulk: 'Откуда пришла', text: 'выставка' },
  { path: '/activities', field: 'Состояние', choice: 'Выполнено', column: 'note', bulk: 'Заметка', text: 'проверено' },
  { path: '/tasks/list', field: 'Важность', choice: 'Высокая', column: 'note', bulk: 'Важность', text: 'Низкая' },
]

const rows = (page: Page) => page.getByRole('grid').getByRole('row')

async function narrow(page: Page, { field, choice }: List) {
  await page.getByRole('button', { name: 'Фильтры' }).click()
  const drawer = page.getByRole('dialog')
  await drawer.getByRole('button', { name: 'Условие' }).click()
  await drawer.getByRole('combobox', { name: 'Поле' }).click()
  await page.getByRole('option', { name: field, exact: true }).click()
  await drawer.getByRole('combobox', { name: 'Значение' }).focus()
  await page.keyboard.press('ArrowDown')
  await page.getByRole('option', { name: choice, exact: true }).click()
  await page.keyboard.press('Tab')
  await expectAccessible(page)
  await drawer.getByRole('button', { name: 'Показать' }).click()
  await expect(page.getByRole('button', { name: 'Фильтры: 1' })).toBeVisible()
}

async function keep(page: Page, name: string) {
  await page.getByRole('button', { name: 'Сохранить вид' }).click()
  await page.getByLabel('Название').fill(name)
  await page.getByRole('button', { name: 'Сохранить', exact: true }).click()
  await expect(page.getByRole('button', { name, exact: true })).toHaveAttribute('aria-pressed', 'true')
  await page.getByRole('button', { name: 'Всё', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Фильтры', exact: true })).toBeVisible()
  await page.getByRole('button', { name, exact: true }).click()
  await expect(page.getByRole('button', { name: 'Фильтры: 1' })).toBeVisible()
}

/** A cell of the note is edited by keys, in the first row. */
async function write(page: Page) {
  await expect(page.getByRole('columnheader').nth(2)).toBeVisible()
  if ((await page.getByRole('columnheader', { name: 'Заметка' }).count()) === 0) {
    await page.getByRole('button', { name: 'Столбцы' }).click()
    await page.getByRole('checkbox', { name: 'Заметка' }).check()
    await page.keyboard.press('Escape')
  }
  const index = await page.getByRole('columnheader').evaluateAll((heads) => heads.findIndex((head) => head.textContent === 'Заметка'))
  const cell = rows(page).nth(1).getByRole('gridcell').nth(index)
  await cell.dblclick()
  await page.getByRole('grid').getByRole('textbox', { name: 'Заметка' }).fill('обсудили цены')
  await page.keyboard.press('Enter')
  await expect(cell).toHaveText('обсудили цены')
}

async function change(page: Page, { bulk, text }: List) {
  await page.getByRole('checkbox', { name: 'Выбрать все загруженные строки' }).check()
  await page.getByRole('button', { name: 'Изменить поле' }).click()
  await page.getByRole('menuitem', { name: bulk, exact: true }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByLabel(bulk).first()).toBeVisible()
  const input = dialog.getByRole('combobox', { name: bulk })
  if ((await input.count()) > 0 && (await input.getAttribute('readonly')) !== null) {
    await input.click()
    await page.getByRole('option', { name: text }).click()
  } else {
    await dialog.getByLabel(bulk).fill(text)
    await page.keyboard.press('Tab')
  }
  await expect(dialog.getByText(/коснётся/)).toBeVisible()
  await dialog.getByRole('button', { name: 'Изменить', exact: true }).click()
  await expect(dialog.getByText(/^Изменен/)).toBeVisible()
  await dialog.getByRole('button', { name: 'Отменить' }).click()
  await expect(dialog.getByText(/^Возвращен/)).toBeVisible()
  await dialog.getByRole('button', { name: 'Закрыть' }).last().click()
}

async function take(page: Page, total: number) {
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Выгрузить' }).click()
  await page.getByRole('menuitem', { name: 'Текст (CSV)' }).click()
  const text = await readFile(await (await download).path(), 'utf8')
  expect(text).toContain('обсудили цены')
  expect(text.trim().split('\n').length).toBeGreaterThanOrEqual(total)
}

test('every list is narrowed, kept, written in, changed at once and taken away', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: 'Русский' }).click()
  await page.getByLabel('Ваше имя').fill(administrator.name)
  await page.getByLabel('Эл. почта').fill(administrator.email)
  await page.getByLabel(/^Пароль/).fill(administrator.password)
  await page.getByLabel('Название компании').fill('Модели')
  await page.getByRole('button', { name: 'Создать и продолжить' }).click()
  await expect(page).toHaveURL(/first-hour/)
  for (const list of lists) {
    await test.step(list.path, async () => {
      await page.goto(list.path)
      await narrow(page, list)
      await keep(page, `Вид ${list.field}`)
      await write(page)
      await change(page, list)
      await expectAccessible(page)
      await take(page, 2)
    })
  }
})
