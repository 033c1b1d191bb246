import { expectAccessible, expectNoSidewaysScroll } from '../axe.ts'
import { expect, test } from '../kaymak.ts'
import { makeWorkspace } from '../people.ts'

test.use({ locale: 'ru-RU', viewport: { width: 1500, height: 900 } })

test('a norm is proposed from what was logged, accepted and taken back', async ({ page }) => {
  await makeWorkspace(page)
  await test.step('forty offers of fifty minutes', async () => {
    const { items } = (await (await page.request.get('/api/v1/operations')).json()) as { items: { id: string; code: string }[] }
    const offer = items.find((one) => one.code === 'offer')!
    const made = await page.request.post('/api/v1/companies', { data: { name: 'Ромашка', status: 'client' } })
    const company = ((await made.json()) as { id: string }).id
    const start = new Date(Date.now() - 3_600_000 * 24).toISOString()
    for (let i = 0; i < 40; i++) {
      const logged = await page.request.post('/api/v1/activities', { data: { company_id: company, operation_id: offer.id, state: 'done', start_at: start, minutes: 50, minutes_by: 'typed', reached: true } })
      expect(logged.status(), await logged.text()).toBe(201)
    }
  })

  await page.goto('/operations')
  const row = page.getByRole('row').filter({ hasText: 'Принять с сегодняшнего дня' })
  await test.step('the proposal opens its activities', async () => {
    await expect(row.getByText('50 мин', { exact: true })).toBeVisible()
    await expectAccessible(page)
    await row.getByRole('link', { name: '40' }).click()
    await expect(page).toHaveURL(/\/activities\?where=/)
    await page.goBack()
  })

  await test.step('accepted from today, and taken back', async () => {
    const norm = page.getByLabel(/: Минут$/).nth(5)
    await expect(norm).toHaveValue('30')
    await row.getByRole('button', { name: 'Принять с сегодняшнего дня' }).click()
    await expect(norm).toHaveValue('50')
    await page.getByRole('button', { name: 'Отменить' }).last().click()
    await expect(norm).toHaveValue('30')
  })

  await test.step('on a phone', async () => {
    await page.setViewportSize({ width: 360, height: 740 })
    await expect(row).toBeVisible()
    await expectNoSidewaysScroll(page)
    await expectAccessible(page)
  })
})
