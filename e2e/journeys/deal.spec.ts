import type { Page } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll } from '../axe.ts'
import { expect, test } from '../kaymak.ts'
import { makeWorkspace } from '../people.ts'

test.use({ locale: 'ru-RU', viewport: { width: 1500, height: 900 } })

test('a deal goes its way: added, moved by keys and by hand, won for a reason', async ({ page }) => {
  await makeWorkspace(page)
  await page.goto('/deals')
  await test.step('two deals', async () => {
    await add(page, 'Палеты', '1000')
    await add(page, 'Плёнка', '500')
    await expect(cards(page, 'Первый интерес')).toHaveText([/Плёнка/, /Палеты/])
    await calm(page)
  })

  await test.step('by keys: below the other, then two stages on', async () => {
    const grip = page.getByRole('button', { name: 'Переместить «Плёнка»' })
    await press(grip, [' ', 'ArrowDown', ' '])
    await expect(cards(page, 'Первый интерес')).toHaveText([/Палеты/, /Плёнка/])
    await press(grip, [' ', 'ArrowRight', 'ArrowRight'])
    await expect(page.getByRole('status').filter({ hasText: 'Плёнка: Предложение отправлено, место 1' })).toBeVisible()
    await grip.press(' ')
    await expect(cards(page, 'Предложение отправлено')).toHaveText([/Плёнка/])
  })

  await test.step('by hand: into the stage beside it, above the other', async () => {
    await drag(page, 'Палеты', page.getByRole('link', { name: 'Плёнка' }))
    await expect(cards(page, 'Предложение отправлено')).toHaveText([/Палеты/, /Плёнка/])
    await expect(page.getByText(/с учётом вероятности 750/)).toBeVisible() // half of 1500
    await page.reload()
    await expect(cards(page, 'Предложение отправлено')).toHaveText([/Палеты/, /Плёнка/])
  })

  await test.step('won for a reason', async () => {
    await page.getByRole('link', { name: 'Палеты' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Палеты' })).toBeVisible()
    await calm(page)
    await page.getByRole('button', { name: 'Выиграна' }).click()
    const dialog = page.getByRole('dialog', { name: 'Сделка выиграна' })
    await dialog.getByRole('combobox', { name: 'Почему' }).click()
    await page.getByRole('option', { name: 'Лучшие условия' }).click()
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Выиграли' }).click()
    await expect(page.getByRole('button', { name: 'Открыть снова' })).toBeVisible()
    await expect(page.getByText('Лучшие условия').first()).toBeVisible()
  })

  await test.step('the forecast has it', async () => {
    await page.goto('/deals/forecast')
    await expect(page.getByRole('row').nth(1).getByRole('cell').first()).toHaveText(/1\s?000/)
    await expect(page.getByRole('row', { name: /Без даты/ })).toContainText('250') // half of what is still open
    await calm(page)
    await page.goto('/deals/list?outcome=won')
    await expect(page.getByRole('grid').getByText('Палеты')).toBeVisible()
    await calm(page)
  })

  await test.step('on a phone', async () => {
    await page.setViewportSize({ width: 360, height: 740 })
    for (const path of ['/deals', '/deals/list', '/deals/forecast', '/settings']) {
      await page.goto(path)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await page.waitForLoadState('networkidle')
      await calm(page)
    }
  })
})

async function add(page: Page, title: string, amount: string) {
  await page.getByRole('button', { name: 'Добавить сделку' }).click()
  const dialog = page.getByRole('dialog', { name: 'Новая сделка' })
  await dialog.getByLabel('Что продаём').fill(title)
  await dialog.getByLabel(/^Сумма/).fill(amount)
  await dialog.getByRole('button', { name: 'Добавить', exact: true }).click()
  await expect(page.getByRole('link', { name: title })).toBeVisible()
}

/** The cards of a stage, from the top. */
function cards(page: Page, stage: string) {
  return page.getByRole('region', { name: stage }).getByRole('listitem')
}

async function press(grip: ReturnType<Page['getByRole']>, keys: string[]) {
  for (const key of keys) await grip.press(key)
}

/** Takes a card by the mouse and lets it go over the upper half of another. */
async function drag(page: Page, title: string, over: ReturnType<Page['getByRole']>) {
  const from = await page.getByRole('article').filter({ hasText: title }).boundingBox()
  const to = await page.getByRole('article').filter({ has: over }).boundingBox()
  if (!from || !to) throw new Error('a card is not on the screen')
  await page.mouse.move(from.x + 40, from.y + from.height - 8)
  await page.mouse.down()
  await page.mouse.move(from.x + 80, from.y + from.height - 20, { steps: 4 })
  await page.mouse.move(to.x + 40, to.y + from.height - 8 - to.height / 4, { steps: 12 })
  await page.mouse.up()
}

async function calm(page: Page) {
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
}
