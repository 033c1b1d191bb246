import type { Browser, Page } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll } from '../axe.ts'
import { bringIn } from '../import.ts'
import { example, expect, test } from '../kaymak.ts'
import { makeWorkspace } from '../people.ts'

test.use({ locale: 'ru-RU', viewport: { width: 1500, height: 900 } })

const password = 'длинный пароль'

test('two real companies move in through the screens, and each sees what is theirs', async ({ page, browser, kaymak }) => {
  test.setTimeout(120_000)
  const files = ['maven-crm/sales_teams.csv', 'maven-crm/accounts.csv', 'maven-crm/sales_pipeline.csv', 'northwind/employees.csv', 'northwind/customers.csv'].map((name) => example(`payments/${name}`))
  const [teams = '', accounts = '', pipeline = '', employees = '', customers = ''] = files
  await makeWorkspace(page)
  await test.step('who sells, in which office and for whom', () => bring(page, teams, { 'Строк': '35', 'Новых сотрудников': '41' }))
  await test.step('to whom', () => bring(page, accounts, { 'Строк': '85', 'Новых компаний': '85' }))
  await test.step('the stages as they call them', () => addPipeline(page))
  await test.step('what is being sold', () => bring(page, pipeline, { 'Строк': '8 800', 'Новых сделок': '8 800', 'Узнано компаний': '85' }))
  await test.step('the employees of another', () => bring(page, employees, { 'Строк': '9', 'Новых сотрудников': '9' }))
  await test.step('and their customers', () => bring(page, customers, { 'Строк': '91', 'Новых компаний': '91' }))

  await test.step('a salesperson sees their deals', async () => {
    const anna = await join(browser, kaymak.url, await invite(page, 'Anna Snelling', 'anna@example.org'))
    await expectDeals(anna, /448 сдел/)
    await expect(anna.getByRole('link', { name: 'Люди и права' })).toHaveCount(0)
  })
  await test.step('the manager sees the team', async () => {
    const dustin = await join(browser, kaymak.url, await invite(page, 'Dustin Brinkmann', 'dustin@example.org'))
    await expectDeals(dustin, /1\s?583 сдел/)
  })
  await test.step('a person has a page', async () => {
    await page.goto('/people')
    await page.getByRole('link', { name: 'Anna Snelling' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Anna Snelling' })).toBeVisible()
    await expect(page.getByText('руководитель: Dustin Brinkmann')).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Эта неделя' })).toBeVisible()
    await page.setViewportSize({ width: 360, height: 740 })
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
  })
})

async function bring(page: Page, file: string, counted: Record<string, string>) {
  await page.goto('/import')
  await bringIn(page, file, counted)
}

/** The pipeline with the two stages that the file knows. */
async function addPipeline(page: Page) {
  await page.goto('/settings')
  const card = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Воронки сделок' }) })
  await card.getByRole('button', { name: 'Новая воронка' }).click()
  await card.getByLabel('Название').fill('Opportunities')
  await card.getByLabel('Этап 1', { exact: true }).fill('Prospecting')
  await card.getByRole('button', { name: 'Добавить этап' }).click()
  await card.getByLabel('Этап 2', { exact: true }).fill('Engaging')
  await card.getByRole('button', { name: 'Сохранить' }).click()
  await expect(page.getByText('Воронка сохранена')).toBeVisible()
}

/** Gives somebody an address and the link that lets them in. */
async function invite(page: Page, name: string, email: string): Promise<string> {
  await page.goto('/people')
  await page.getByRole('button', { name: `Действия: ${name}` }).click()
  await page.getByRole('menuitem', { name: 'Изменить…' }).click()
  await page.getByLabel('Эл. почта').fill(email)
  await page.getByRole('button', { name: 'Сохранить и пригласить' }).click()
  return page.getByLabel('Ссылка').inputValue()
}

async function join(browser: Browser, url: string, link: string): Promise<Page> {
  const page = await (await browser.newContext({ locale: 'ru-RU', baseURL: url, viewport: { width: 1500, height: 900 } })).newPage()
  await page.goto(link)
  await page.getByLabel(/^Пароль/).fill(password)
  await page.getByRole('button', { name: 'Начать' }).click()
  await expect(page.getByRole('navigation').first()).toBeVisible()
  return page
}

async function expectDeals(page: Page, total: RegExp) {
  await page.goto('/deals/list')
  await expect(page.getByText(total).first()).toBeVisible()
}
