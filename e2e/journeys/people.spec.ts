import type { Browser, Page } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll } from '../axe.ts'
import { expect, test } from '../kaymak.ts'
import { makeWorkspace } from '../people.ts'

test.use({ locale: 'ru-RU', viewport: { width: 1280, height: 800 } })

const password = 'длинный пароль'

test('people are invited, see what is theirs, and hand it over when they leave', async ({ page, browser, kaymak }) => {
  await makeWorkspace(page)

  // Boris is added and invited on the screen; he leads Vera, who is made beside it.
  await page.goto('/people')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Добавить человека' }).click()
  await page.getByLabel('Имя').fill('Борис')
  await page.getByLabel('Эл. почта').fill('boris@example.com')
  await page.getByRole('button', { name: 'Сохранить и пригласить' }).click()
  const link = await page.getByLabel('Ссылка').inputValue()
  expect(link).toContain('/invite#')
  await expectAccessible(page)
  await page.getByRole('dialog').getByRole('button', { name: 'Закрыть' }).last().click()
  await expect(page.getByRole('row', { name: /Борис/ })).toContainText('приглашение до')
  const boris = await idOf(page, 'Борис')
  const vera = await make(page, '/people', { name: 'Вера', email: 'vera@example.com', manager_id: boris, time_share: 1 })
  const nina = await make(page, '/people', { name: 'Нина', email: 'nina@example.com', role: 'analyst', time_share: 1 })
  await make(page, '/companies', { name: 'Альфа', owner_id: boris })
  await make(page, '/companies', { name: 'Бета', owner_id: vera })
  await make(page, '/companies', { name: 'Гамма' })

  // A manager sees the team's, a salesperson their own, the analyst all without a pen.
  const asBoris = await join(browser, kaymak.url, link)
  await expectCompanies(asBoris, ['Альфа', 'Бета'], ['Гамма'])
  await expect(asBoris.getByRole('link', { name: 'Люди и права' })).toHaveCount(0)
  const asVera = await join(browser, kaymak.url, await linkFor(page, vera))
  await expectCompanies(asVera, ['Бета'], ['Альфа', 'Гамма'])
  const asNina = await join(browser, kaymak.url, await linkFor(page, nina))
  await expectCompanies(asNina, ['Альфа', 'Бета', 'Гамма'], [])
  await expect(asNina.getByRole('button', { name: 'Добавить компанию' })).toHaveCount(0)
  expect((await asNina.request.post(`${kaymak.url}/api/v1/companies`, { data: { name: 'Дельта' } })).status()).toBe(403)

  // Vera leaves; Boris gets what was hers, and her session is over.
  await page.goto('/people')
  await page.getByRole('button', { name: 'Действия: Вера' }).click()
  await page.getByRole('menuitem', { name: 'Завершить работу…' }).click()
  await expect(page.getByRole('dialog').getByText('1 компания')).toBeVisible()
  await page.getByRole('combobox', { name: 'Кому передать записи' }).click()
  await page.getByRole('option', { name: 'Борис' }).click()
  await page.keyboard.press('Tab')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Завершить работу', exact: true }).click()
  await expect(page.getByText('Вера: больше не работает')).toBeVisible()
  await expect(page.getByRole('row', { name: /Вера/ })).toHaveCount(0)
  await page.goto('/companies')
  await expect(page.getByRole('row', { name: /Бета/ })).toContainText('Борис')
  await asVera.reload()
  await expect(asVera.getByRole('heading', { name: 'Вход' })).toBeVisible()

  // An own role begins as a copy; on a phone it is a card for each kind of record.
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto('/people/roles/new?from=salesperson')
  await page.getByLabel('Название роли').fill('Стажёр')
  await page.getByRole('combobox', { name: 'Компании: Видеть' }).selectOption('own')
  for (const deed of ['Добавлять', 'Менять', 'Передавать']) await page.getByRole('combobox', { name: `Компании: ${deed}` }).selectOption('own')
  await page.getByLabel('Сколько платят компании').check()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await page.getByRole('button', { name: 'Сохранить' }).click()
  await expect(page.getByRole('heading', { name: 'Стажёр' })).toBeVisible()
})

/** Adds a record through the API as whoever is signed in on the page. */
async function make(page: Page, path: string, data: object): Promise<string> {
  const answer = await page.request.post(`/api/v1${path}`, { data })
  expect(answer.status(), await answer.text()).toBe(201)
  return ((await answer.json()) as { id: string }).id
}

async function idOf(page: Page, name: string): Promise<string> {
  const people = (await (await page.request.get('/api/v1/people')).json()) as { items: { id: string; name: string }[] }
  const id = people.items.find((person) => person.name === name)?.id
  if (!id) throw new Error(`nobody is called ${name}`)
  return id
}

async function linkFor(page: Page, id: string): Promise<string> {
  const answer = await page.request.post(`/api/v1/people/${id}/invitation`)
  expect(answer.status()).toBe(201)
  return `/invite#${((await answer.json()) as { token: string }).token}`
}

/** Somebody else's browser: follows the link, chooses a password and is signed in. */
async function join(browser: Browser, url: string, link: string): Promise<Page> {
  const page = await (await browser.newContext({ locale: 'ru-RU', baseURL: url })).newPage()
  await page.goto(link)
  await expect(page.getByRole('heading', { name: /Добро пожаловать/ })).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel(/^Пароль/).fill(password)
  await page.getByRole('button', { name: 'Начать' }).click()
  await expect(page.getByRole('navigation').first()).toBeVisible()
  return page
}

async function expectCompanies(page: Page, seen: string[], unseen: string[]) {
  await page.goto('/companies')
  for (const name of seen) await expect(page.getByRole('row', { name: new RegExp(name) })).toBeVisible()
  for (const name of unseen) await expect(page.getByRole('row', { name: new RegExp(name) })).toHaveCount(0)
}
