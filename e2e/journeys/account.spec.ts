import { expectAccessible, expectNoSidewaysScroll } from '../axe.ts'
import { expect, test } from '../kaymak.ts'
import { administrator, makeWorkspace, signIn } from '../people.ts'
import { totp } from '../totp.ts'

test.use({ locale: 'ru-RU', viewport: { width: 360, height: 740 } })

test('an account is guarded by an app, and a session elsewhere is ended', async ({ page, browser, kaymak }) => {
  await makeWorkspace(page)
  await page.goto('/account')
  await expect(page.getByRole('heading', { name: 'Второй фактор' })).toBeVisible()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)

  // The app is set up with the password and a code; recovery codes are shown once.
  await page.getByRole('button', { name: 'Подключить приложение' }).click()
  await page.getByLabel(/^Ваш пароль/).fill(administrator.password)
  await page.getByRole('button', { name: 'Продолжить', exact: true }).last().click()
  await expect(page.getByRole('img', { name: 'QR-код для приложения' })).toBeVisible()
  await expectAccessible(page)
  const secret = await page.getByRole('dialog').locator('code').innerText()
  await page.getByLabel(/^Код из приложения/).fill(totp(secret))
  await page.getByRole('button', { name: 'Включить' }).click()
  const codes = page.getByRole('dialog').getByRole('listitem')
  await expect(codes).toHaveCount(10)
  await expectAccessible(page)
  const recovery = await codes.first().innerText()
  await page.getByRole('button', { name: 'Я их сохранил(а)' }).click()
  await expect(page.getByText('Осталось 10')).toBeVisible()

  // Another browser needs the password and the next code of the app.
  const other = await (await browser.newContext({ locale: 'ru-RU', baseURL: kaymak.url })).newPage()
  await other.goto('/companies')
  await signIn(other)
  await expect(other.getByRole('heading', { name: 'Ещё один шаг' })).toBeVisible()
  await expectAccessible(other)
  await other.getByLabel(/^Код/).fill('000000')
  await other.getByRole('button', { name: 'Войти', exact: true }).click()
  await expect(other.getByText('Код неверен или уже использован.')).toBeVisible()
  await other.getByLabel(/^Код/).fill(totp(secret, Date.now() + 30_000))
  await other.getByRole('button', { name: 'Войти', exact: true }).click()
  await expect(other.getByRole('heading', { level: 1, name: 'Компании' })).toBeVisible()

  // It is seen here, and ended from here; a recovery code lets it in once more.
  await page.reload()
  await page.getByRole('button', { name: /^Выйти: Chrome · Linux/ }).click()
  await expect(page.getByText('Сеанс завершён')).toBeVisible()
  await other.reload()
  await expect(other.getByRole('heading', { name: 'Вход' })).toBeVisible()
  await signIn(other)
  await other.getByLabel(/^Код/).fill(recovery)
  await other.getByRole('button', { name: 'Войти', exact: true }).click()
  await expect(other.getByRole('navigation').first()).toBeVisible()
  await page.reload()
  await expect(page.getByText('Осталось 9')).toBeVisible()

  // Another password ends every other session.
  await page.getByLabel(/^Прежний пароль/).fill(administrator.password)
  await page.getByLabel(/^Новый пароль/).fill('пароль12345')
  await page.getByRole('button', { name: 'Сменить пароль' }).click()
  await expect(page.getByText('Такой пароль подберут одним из первых.')).toBeVisible()
  await page.getByLabel(/^Новый пароль/).fill('сметана с вишней')
  await page.getByRole('button', { name: 'Сменить пароль' }).click()
  await expect(page.getByText('Пароль изменён')).toBeVisible()
  await other.reload()
  await expect(other.getByRole('heading', { name: 'Вход' })).toBeVisible()
})
