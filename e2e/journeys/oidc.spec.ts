import { expectAccessible, expectNoSidewaysScroll } from '../axe.ts'
import { startIssuer, type Issuer } from '../issuer.ts'
import { expect, test } from '../kaymak.ts'
import { makeWorkspace, signIn } from '../people.ts'

test.use({ locale: 'ru-RU', viewport: { width: 360, height: 740 } })

let issuer: Issuer
test.beforeAll(async () => {
  issuer = await startIssuer()
})
test.afterAll(() => issuer.stop())

test('the provider of the organisation is set up, tested, and signs people in', async ({ page, browser, kaymak }) => {
  await makeWorkspace(page)
  await page.goto('/settings')
  await expect(page.getByRole('heading', { name: 'Провайдер входа' })).toBeVisible()
  const redirect = await page.getByLabel('Адрес возврата').inputValue()
  expect(redirect).toBe(`${kaymak.url}/sign-in/provider`)
  issuer.redirects.push(redirect)

  // The test names what is wrong at its field, before anything is saved.
  await page.getByLabel('Адрес провайдера (issuer)').fill(`${issuer.url}/elsewhere`)
  await page.getByLabel(/^Идентификатор клиента/).fill(issuer.clientId)
  await page.getByLabel(/^Секрет клиента/).fill('wrong')
  await page.getByLabel('Название на кнопке').fill('Модели')
  await page.getByRole('combobox', { name: /^Домены почты/ }).fill('example.com')
  await page.getByRole('combobox', { name: /^Домены почты/ }).press('Enter')
  await page.getByLabel('Незнакомые адреса становятся продавцами').check()
  await page.getByLabel('Показывать кнопку при входе').check()
  await page.getByRole('button', { name: 'Проверить связь' }).click()
  await expect(page.getByText('Провайдер входа не отвечает по этому адресу.')).toBeVisible()
  await page.getByLabel('Адрес провайдера (issuer)').fill(issuer.url)
  await page.getByRole('button', { name: 'Проверить связь' }).click()
  await expect(page.getByText('Провайдер не знает такого клиента с таким секретом.')).toBeVisible()
  await page.getByLabel(/^Секрет клиента/).fill(issuer.clientSecret)
  await page.getByRole('button', { name: 'Проверить связь' }).click()
  await expect(page.getByText('Провайдер отвечает и знает этого клиента')).toBeVisible()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await page.locator('form').filter({ has: page.getByLabel(/^Секрет клиента/) }).getByRole('button', { name: 'Сохранить' }).click()
  await expect(page.getByText('Сохранено').first()).toBeVisible()

  // Somebody new of the named domain comes in, and to where they wanted to go.
  const other = await (await browser.newContext({ locale: 'ru-RU', viewport: { width: 360, height: 740 }, baseURL: kaymak.url })).newPage()
  issuer.claims = { sub: '7', email: 'boris@example.com', email_verified: true, name: 'Борис Орлов', locale: 'ru' }
  await other.goto('/contacts')
  await expectAccessible(other)
  await expectNoSidewaysScroll(other)
  await other.getByRole('button', { name: 'Войти через Модели' }).click()
  await other.getByRole('link', { name: 'No', exact: true }).click()
  await expect(other.getByText('Провайдер прервал вход: access_denied')).toBeVisible()
  await expectAccessible(other)
  await other.getByRole('link', { name: 'Вернуться ко входу' }).click()
  await other.goto('/contacts')
  await other.getByRole('button', { name: 'Войти через Модели' }).click()
  await other.getByRole('link', { name: 'Yes, it is me' }).click()
  await expect(other.getByRole('heading', { level: 1, name: 'Контакты' })).toBeVisible()
  expect(new URL(other.url()).pathname).toBe('/contacts')

  // The account shows the link and how the session began; it is the only way in and stays.
  await other.goto('/account')
  await expect(other.getByRole('heading', { name: 'Учётные записи провайдеров входа' })).toBeVisible()
  await expect(other.getByText(/· провайдер входа/)).toBeVisible()
  await expectAccessible(other)
  await expectNoSidewaysScroll(other)
  await other.getByRole('button', { name: /^Отвязать/ }).click()
  await other.getByRole('button', { name: 'Продолжить' }).click()
  await expect(other.getByText('Другого способа войти у вас нет.')).toBeVisible()

  // An answer is worth something once, and only where it was asked for.
  await other.goto('/sign-in/provider?code=x&state=y')
  await expect(other.getByText('Начните заново')).toBeVisible()

  // Where only the provider counts the password is behind a button, for administrators.
  await page.getByLabel('Все, кроме администраторов, входят только так').check()
  await page.locator('form').filter({ has: page.getByLabel(/^Секрет клиента/) }).getByRole('button', { name: 'Сохранить' }).click()
  await expect(page.getByText('Сохранено').first()).toBeVisible()
  const third = await (await browser.newContext({ locale: 'ru-RU', baseURL: kaymak.url })).newPage()
  await third.goto('/companies')
  await expect(third.getByRole('button', { name: 'Войти через Модели' })).toBeVisible()
  await expect(third.getByLabel('Эл. почта')).toHaveCount(0)
  await expectAccessible(third)
  await third.getByRole('button', { name: 'Войти с паролем' }).click()
  await signIn(third)
  await expect(third.getByRole('heading', { level: 1, name: 'Компании' })).toBeVisible()
})
