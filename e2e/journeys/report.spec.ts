import { expectAccessible, expectNoSidewaysScroll } from '../axe.ts'
import { expect, test } from '../kaymak.ts'
import { makeWorkspace } from '../people.ts'

test.use({ locale: 'ru-RU', viewport: { width: 1500, height: 900 } })

test('a number of a report opens its rows, and a change is taken back where it is told', async ({ page }) => {
  await makeWorkspace(page)
  await test.step('a company and two deals', async () => {
    await page.goto('/companies')
    const made = await page.request.post('/api/v1/companies', { data: { name: 'Ромашка', city: 'Москва', status: 'client' } })
    expect(made.status()).toBe(201)
    for (const title of ['Палеты', 'Плёнка']) {
      expect((await page.request.post('/api/v1/deals', { data: { title, amount: 100_000, expected_on: null } })).status()).toBe(201)
    }
  })

  await test.step('the number and its list', async () => {
    await page.goto('/reports?kind=pipeline')
    const row = page.getByRole('row', { name: /Первый интерес/ })
    await expect(row.getByRole('link').first()).toHaveText('2')
    await expectAccessible(page)
    await row.getByRole('link').first().click()
    await expect(page).toHaveURL(/\/deals\/list\?/)
    await expect(page.getByText('2 сделки')).toBeVisible()
    await page.getByRole('button', { name: 'Только то, что посчитал отчёт' }).click()
    await expect(page).not.toHaveURL(/where=/)
  })

  await test.step('who was never contacted', async () => {
    await page.goto('/reports?kind=uncontacted&rows=segment')
    await page.getByRole('row', { name: /^Всего/ }).getByRole('link').last().click()
    await expect(page.getByText('Ромашка')).toBeVisible()
  })

  await test.step('a change of the company is taken back on its timeline', async () => {
    const { items } = (await (await page.request.get('/api/v1/companies')).json()) as { items: { id: string; version: number }[] }
    const company = items[0]!
    const changed = await page.request.put(`/api/v1/companies/${company.id}`, { data: { name: 'Ромашка', city: 'Казань', status: 'client', version: company.version } })
    expect(changed.status()).toBe(200)
    await page.goto(`/companies/${company.id}`)
    await expect(page.getByText('Казань').first()).toBeVisible()
    await page.getByText('Изменения', { exact: true }).click()
    await page.getByRole('button', { name: 'Отменить' }).first().click()
    await expect.poll(async () => ((await (await page.request.get(`/api/v1/companies/${company.id}`)).json()) as { city: string }).city).toBe('Москва')
  })

  await test.step('on a phone', async () => {
    await page.setViewportSize({ width: 360, height: 740 })
    await page.goto('/reports?kind=pipeline')
    await expect(page.getByRole('row', { name: /Первый интерес/ })).toBeVisible()
    await expectNoSidewaysScroll(page)
    await expectAccessible(page)
  })
})
