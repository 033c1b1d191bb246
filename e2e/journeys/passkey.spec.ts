import { expectAccessible } from '../axe.ts'
import { expect, test } from '../kaymak.ts'
import { administrator, makeWorkspace, signIn } from '../people.ts'

// Passkeys belong to a name; the address the other journeys use is a number.
test.use({ locale: 'ru-RU', viewport: { width: 1280, height: 800 }, baseURL: async ({ kaymak }, use) => use(kaymak.url.replace('127.0.0.1', 'localhost')) })

test('a passkey signs in instead of the password and after it', async ({ page, context }) => {
  const devtools = await context.newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  await devtools.send('WebAuthn.addVirtualAuthenticator', { options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true } })
  await makeWorkspace(page)
  await page.goto('/account')
  await page.getByRole('button', { name: 'Добавить ключ доступа' }).click()
  await page.getByLabel(/^Ваш пароль/).fill(administrator.password)
  await expectAccessible(page)
  await page.getByRole('dialog').getByRole('button', { name: 'Продолжить' }).click()
  await expect(page.getByRole('dialog').getByRole('listitem')).toHaveCount(10)
  await page.getByRole('button', { name: 'Я их сохранил(а)' }).click()
  await expect(page.getByRole('button', { name: 'Удалить ключ доступа Chrome · Linux' })).toBeVisible()

  const leave = async () => {
    expect((await page.request.delete('/api/v1/session')).status()).toBe(204)
    await page.goto('/account')
    await expect(page.getByRole('heading', { name: 'Вход' })).toBeVisible()
  }
  await leave()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Войти с ключом доступа' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Мой аккаунт' })).toBeVisible()

  await leave()
  await signIn(page)
  await expect(page.getByRole('heading', { name: 'Ещё один шаг' })).toBeVisible()
  await page.getByRole('button', { name: 'Войти с ключом доступа' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Мой аккаунт' })).toBeVisible()
})
