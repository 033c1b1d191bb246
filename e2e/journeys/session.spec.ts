import { expectAccessible, expectNoSidewaysScroll } from '../axe.ts'
import { expect, test } from '../kaymak.ts'
import { administrator, makeWorkspace, signIn } from '../people.ts'

test.use({ locale: 'ru-RU', viewport: { width: 360, height: 740 } })

test('the first administrator signs out and in again', async ({ page }) => {
  await page.goto('/companies?sort=name')
  await expect(page.getByRole('heading', { name: 'Добро пожаловать' })).toBeVisible()
  await expectAccessible(page)
  await makeWorkspace(page)
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)

  await page.getByRole('button', { name: 'Меню' }).click()
  await page.getByRole('button', { name: administrator.name }).click()
  await page.getByRole('menuitem', { name: 'Выйти' }).click()
  await expect(page.getByRole('heading', { name: 'Вход' })).toBeVisible()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)

  await signIn(page, 'не тот пароль')
  await expect(page.getByRole('alert')).toBeVisible()
  await page.goto('/companies')
  await signIn(page)
  await expect(page).toHaveURL(/companies/)
  await expect(page.getByRole('heading', { level: 1, name: 'Компании' })).toBeVisible()
})
