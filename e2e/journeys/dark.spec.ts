import { expectAccessible } from '../axe.ts'
import { expect, test } from '../kaymak.ts'
import { administrator } from '../people.ts'

test.use({ sample: 'bg', locale: 'bg-BG', colorScheme: 'dark', viewport: { width: 1360, height: 900 } })

const screens = ['Фирми', 'ABC анализ', 'Стратегия', 'Операции и нормативи', 'Колко хора', 'Импорт', 'Настройки']

test('every screen in the dark, in Bulgarian, and a client found by keyboard', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: 'Български' }).click()
  await page.getByLabel('Вашето име').fill('Мария Иванова')
  await page.getByLabel('Имейл').fill(administrator.email)
  await page.getByLabel(/^Парола/).fill(administrator.password)
  await page.getByLabel('Име на фирмата').fill('Дунав Опаковки')
  await page.getByRole('button', { name: 'Създаване и напред' }).click()
  await expect(page).toHaveURL(/first-hour/)
  await expectAccessible(page)

  for (const screen of screens) {
    await test.step(screen, async () => {
      await page.getByRole('navigation').getByRole('link', { name: screen, exact: true }).click()
      await expect(page.getByRole('heading', { level: 1, name: screen })).toBeVisible()
      await page.waitForLoadState('networkidle')
      await expectAccessible(page)
    })
  }

  const { items } = (await (await page.request.get('/api/v1/companies?limit=1')).json()) as { items: { name: string }[] }
  const name = items[0]!.name
  await page.keyboard.press('Control+K')
  await expect(page.getByPlaceholder('Клиент, човек, телефон, екран или действие…')).toBeFocused()
  await page.keyboard.type(name.toLowerCase().replace(/[„“]/g, ''))
  await expect(page.getByRole('dialog').getByText(name)).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  await expectAccessible(page)
})
