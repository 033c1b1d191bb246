import { expectAccessible } from '../axe.ts'
import { expect, test } from '../kaymak.ts'
import { makeWorkspace } from '../people.ts'

test.use({ locale: 'ru-RU', viewport: { width: 1280, height: 800 } })

test('a company is let go with a letter, taken back at once, let go again and brought home', async ({ page }) => {
  await makeWorkspace(page)
  await page.goto('/settings')
  expect((await page.request.post('/api/v1/demo', { data: { language: 'ru' } })).status()).toBeLessThan(300)
  await expect.poll(async () => (await (await page.request.get('/api/v1/companies/count?where=treatment:is:farewell')).json()).count, { timeout: 60_000 }).toBeGreaterThan(0)

  await page.goto('/farewell')
  await expect(page.getByRole('heading', { level: 1, name: 'Вежливое прощание' })).toBeVisible()
  const first = page.getByRole('listitem').getByRole('button', { name: /^Попрощаться: / }).first()
  const name = ((await first.getAttribute('aria-label')) ?? '').replace('Попрощаться: ', '')
  await first.click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('textbox', { name: 'Письмо' })).toHaveValue(/Спасибо за время/)
  await expectAccessible(page)
  await dialog.getByRole('combobox', { name: 'Почему' }).click()
  await page.getByRole('option', { name: 'Не отвечает' }).click()
  await dialog.getByRole('button', { name: 'Отпустить' }).click()
  await expect(page.getByText(/Отпущена 1 компания, свободно/)).toBeVisible()
  await page.getByRole('button', { name: 'Отменить' }).click()
  await expect(page.getByRole('button', { name: `Попрощаться: ${name}` })).toBeVisible()

  await page.getByRole('button', { name: `Попрощаться: ${name}` }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Отпустить' }).click()
  await expect(page.getByRole('button', { name: `Попрощаться: ${name}` })).toBeHidden()
  await page.getByText('Отпущены', { exact: true }).click()
  await page.getByRole('link', { name }).click()
  await expect(page.getByText('Эта компания отпущена: Малый потенциал.')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Вернуть', exact: true }).click()
  await expect(page.getByText('Компания вернулась')).toBeVisible()
})
