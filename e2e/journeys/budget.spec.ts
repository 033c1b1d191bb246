import { expectAccessible, expectNoSidewaysScroll } from '../axe.ts'
import { expect, test } from '../kaymak.ts'
import { makeWorkspace } from '../people.ts'

test.use({ locale: 'ru-RU', viewport: { width: 1500, height: 900 } })

test('time beside money: a rule rings, a company with too much time is found, attainment opens its contacts', async ({ page }) => {
  await makeWorkspace(page)
  const companies = new Map<string, string>()
  await test.step('two companies, one of them talked to for ten hours', async () => {
    await page.goto('/companies')
    for (const name of ['Alder', 'Birch']) {
      const made = await page.request.post('/api/v1/companies', { data: { name, status: 'client' } })
      expect(made.status()).toBe(201)
      companies.set(name, ((await made.json()) as { id: string }).id)
    }
    const operations = (await (await page.request.get('/api/v1/operations')).json()) as { items: { id: string; code: string }[] }
    const call = operations.items.find(({ code }) => code === 'call')
    const done = await page.request.post('/api/v1/activities', { data: { company_id: companies.get('Alder'), operation_id: call?.id, state: 'done', start_at: new Date().toISOString(), minutes: 600, minutes_by: 'typed', reached: true } })
    expect(done.status()).toBe(201)
  })

  await test.step('who gets too much', async () => {
    await page.goto('/budgets?view=over')
    const line = page.getByRole('listitem').filter({ hasText: 'Alder' })
    await expect(line).toContainText('лишние 10 ч')
    await expect(page.getByRole('listitem').filter({ hasText: 'Birch' })).toHaveCount(0)
    await expectAccessible(page)
  })

  await test.step('time against money, and what an hour costs', async () => {
    await page.getByText('Время против денег', { exact: true }).first().click()
    await expect(page.getByRole('row', { name: /сверх бюджета 10 ч/ })).toBeVisible()
    await page.getByLabel(/Стоимость часа/).fill('50')
    await page.getByLabel('Сигнал, процентные пункты').fill('10')
    await page.getByRole('button', { name: 'Сохранить' }).click()
    await expect(page.getByText('Правила сохранены')).toBeVisible()
    await expect(page.getByText(/час – .*50/)).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('attainment opens the contact', async () => {
    await page.goto('/budgets?view=attainment&within=this:year')
    await page.getByRole('row', { name: /^Вместе/ }).getByRole('link', { name: '1', exact: true }).click()
    await expect(page).toHaveURL(/\/activities\?/)
    await expect(page.getByText('Alder').first()).toBeVisible()
  })

  await test.step('on a phone', async () => {
    await page.setViewportSize({ width: 360, height: 740 })
    for (const view of ['money', 'attainment', 'over', 'under']) {
      await page.goto(`/budgets?view=${view}`)
      await expect(page.getByRole('heading', { name: 'Время и деньги' })).toBeVisible()
      await expectNoSidewaysScroll(page)
    }
    await expectAccessible(page)
  })
})
