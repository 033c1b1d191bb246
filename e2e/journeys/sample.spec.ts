import { expectAccessible, expectNoSidewaysScroll } from '../axe.ts'
import { expect, test } from '../kaymak.ts'
import { makeWorkspace } from '../people.ts'

test.use({ locale: 'ru-RU', viewport: { width: 360, height: 740 } })

const screens = ['Компании', 'Анализ ABC', 'Стратегия', 'Операции и нормативы', 'Сколько людей', 'Импорт', 'Настройки']

test('the sample company fills every screen, on a telephone', async ({ page }) => {
  await makeWorkspace(page)
  await page.getByRole('button', { name: 'Взять пример' }).click()
  await expect(page.getByRole('heading', { name: 'Кто приносит деньги?' })).toBeVisible()
  await expect(page.getByRole('note').filter({ hasText: 'все данные вымышлены' })).toBeVisible()

  for (const screen of screens) {
    await test.step(screen, async () => {
      await page.getByRole('button', { name: 'Меню' }).click()
      await page.getByRole('navigation', { name: 'Меню' }).getByRole('link', { name: screen, exact: true }).click()
      await expect(page.getByRole('heading', { level: 1, name: screen })).toBeVisible()
      await page.waitForLoadState('networkidle')
      await expectAccessible(page)
      await expectNoSidewaysScroll(page)
    })
  }
})
