import { expectAccessible, expectNoSidewaysScroll } from '../axe.ts'
import { expect, test } from '../kaymak.ts'
import { makeWorkspace } from '../people.ts'

const words = {
  en: { title: 'Fair books', open: 'Work out a proposal…', go: 'Work it out', few: 'Few moves', apply: 'Apply…', sure: 'Apply', undo: 'Undo', undone: 'Undone', owner: /^Looked after by / },
  bg: { title: 'Разпределение на клиентите', open: 'Изготви предложение…', go: 'Изчисли', few: 'Малко премествания', apply: 'Приложи…', sure: 'Приложи', undo: 'Върни', undone: 'Върнато', owner: /^Отговорник: / },
}

test.describe('in Russian', () => {
  test.use({ locale: 'ru-RU', viewport: { width: 1280, height: 800 } })

  test('clients are spread fairly: proposed, looked at, locked, applied, handed over and taken back', async ({ page }) => {
    await makeWorkspace(page)
    await page.goto('/settings')
    expect((await page.request.post('/api/v1/demo', { data: { language: 'ru' } })).status()).toBeLessThan(300)
    await expect.poll(async () => (await (await page.request.get('/api/v1/companies/count?where=treatment:is:visit')).json()).count, { timeout: 60_000 }).toBeGreaterThan(0)

    await page.goto('/balance')
    await expect(page.getByRole('heading', { level: 1, name: 'Распределение клиентов' })).toBeVisible()
    await expect(page.getByRole('img', { name: /причитается/ }).first()).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Составить предложение…' }).click()
    await expectAccessible(page)
    await page.getByRole('dialog').getByRole('button', { name: 'Рассчитать' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Немного переводов' })).toBeVisible()
    const takeOut = page.getByRole('button', { name: /^Исключить: / })
    await expect(takeOut.first()).toBeVisible()
    await expectAccessible(page)

    const proposal = page.url()
    const name = ((await takeOut.first().getAttribute('aria-label')) ?? '').replace('Исключить: ', '')
    await takeOut.first().click()
    await expect(takeOut.filter({ hasText: name })).toHaveCount(0)
    const locked = ((await takeOut.first().getAttribute('aria-label')) ?? '').replace('Исключить: ', '')
    await page.getByRole('link', { name: locked, exact: true }).click()
    await page.getByRole('button', { name: 'Закрепить за ответственным…' }).click()
    await page.getByRole('dialog').getByRole('textbox', { name: 'Почему' }).fill('Личная просьба директора')
    await page.getByRole('dialog').getByRole('button', { name: 'Закрепить' }).click()
    await expect(page.getByText('Закреплена за ответственным: Личная просьба директора')).toBeVisible()
    await expectAccessible(page)

    await page.goto(proposal)
    await expect(page.getByText(/^1 перевод устарел/)).toBeVisible()
    const moved = ((await takeOut.first().getAttribute('aria-label')) ?? '').replace('Исключить: ', '')
    const change = await page.getByRole('listitem').filter({ has: page.getByRole('link', { name: moved, exact: true }) }).getByText(/ → /).innerText()
    await page.getByRole('button', { name: 'Применить…' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Применить' }).click()
    await expect(page.getByText('Применено', { exact: true })).toBeVisible({ timeout: 30_000 })
    await page.getByRole('combobox', { name: 'Чей список' }).click()
    const taker = change.split(' → ')[1] ?? ''
    await page.getByRole('option', { name: taker, exact: true }).click()
    await expect(page.getByRole('heading', { name: `${taker} принимает` })).toBeVisible()
    await expectAccessible(page)

    await page.getByRole('link', { name: moved, exact: true }).first().click()
    await expect(page.getByRole('heading', { name: /^Ответственный: / })).toBeVisible()
    await page.getByRole('button', { name: 'Письмо-знакомство…' }).click()
    await expect(page.getByRole('dialog').getByRole('textbox', { name: 'Письмо' })).toHaveValue(/До этого ваши дела вёл/)
    await page.goto(proposal)
    await page.getByRole('button', { name: 'Отменить', exact: true }).click()
    await expect(page.getByText('Отменено обратно', { exact: true })).toBeVisible({ timeout: 30_000 })
  })
})

for (const language of ['en', 'bg'] as const) {
  test.describe(`on a telephone, ${language}`, () => {
    test.use({ locale: language === 'en' ? 'en-GB' : 'bg-BG', viewport: { width: 360, height: 740 } })

    test('a proposal is applied and undone', async ({ page }) => {
      const w = words[language]
      const first = { name: 'Anna', email: 'anna@example.com', password: 'kaymak with honey', language, workspace_name: 'Models', currency: 'EUR', time_zone: 'Europe/Sofia', country: 'bg' }
      await page.goto('/')
      expect((await page.request.post('/api/v1/first-run', { data: first })).status()).toBeLessThan(300)
      expect((await page.request.post('/api/v1/demo', { data: { language } })).status()).toBeLessThan(300)
      await expect.poll(async () => (await (await page.request.get('/api/v1/companies/count?where=treatment:is:visit')).json()).count, { timeout: 60_000 }).toBeGreaterThan(0)
      await page.goto('/balance')
      await expect(page.getByRole('heading', { level: 1, name: w.title })).toBeVisible()
      await expectNoSidewaysScroll(page)
      await page.getByRole('button', { name: w.open }).click()
      await page.getByRole('dialog').getByRole('button', { name: w.go }).click()
      await expect(page.getByRole('heading', { level: 1, name: w.few })).toBeVisible()
      await page.getByRole('button', { name: w.apply }).click()
      await page.getByRole('dialog').getByRole('button', { name: w.sure, exact: true }).click()
      await page.getByRole('button', { name: w.undo, exact: true }).click({ timeout: 30_000 })
      await expect(page.getByText(w.undone, { exact: true })).toBeVisible({ timeout: 30_000 })
      await expectNoSidewaysScroll(page)
      await expectAccessible(page)
    })
  })
}
