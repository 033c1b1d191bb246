import type { Browser, Page } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll } from '../axe.ts'
import { expect, test } from '../kaymak.ts'
import { makeWorkspace } from '../people.ts'

test.use({ locale: 'ru-RU', viewport: { width: 1280, height: 800 } })

const password = 'длинный пароль'

test('a task, a note that names somebody and a reminder reach the other person', async ({ page, browser, kaymak }) => {
  await makeWorkspace(page)
  const boris = await make(page, '/people', { name: 'Борис', email: 'boris@example.com', time_share: 1 })
  await make(page, '/people', { name: 'Богдан', time_share: 1 })
  const company = await make(page, '/companies', { name: 'Альфа', owner_id: boris })
  const deal = await make(page, '/deals', { title: 'Плёнка на год', company_id: company, owner_id: boris })
  const asBoris = await join(browser, kaymak.url, page, boris)
  const due = await nextMinute(page)

  await test.step('a task on the deal, for Boris', async () => {
    await page.goto(`/deals/${deal}`)
    await page.getByRole('button', { name: 'Добавить задачу' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Что сделать').fill('Отправить образцы')
    await dialog.getByLabel('День').fill(due.day)
    await dialog.getByLabel('Время').fill(due.time)
    await dialog.getByRole('combobox', { name: 'Кто делает' }).click()
    await page.getByRole('option', { name: 'Борис' }).click()
    await expect(dialog.getByRole('combobox', { name: 'Сделка' })).toHaveValue('Плёнка на год')
    await expect(dialog.getByRole('combobox', { name: 'Компания' })).toHaveValue('Альфа')
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Добавить задачу' }).click()
    await expect(page.getByRole('button', { name: 'Отправить образцы', exact: true })).toBeVisible()
  })

  await test.step('a note names Boris; Bogdan, who may not see the deal, is not offered', async () => {
    const box = page.getByRole('textbox', { name: 'Написать заметку' })
    await box.pressSequentially('Спросить @Бо')
    await expect(page.getByRole('option')).toHaveText(['Борис'])
    await expectAccessible(page)
    await box.press('Enter')
    await expect(box).toHaveValue('Спросить @Борис ')
    await box.pressSequentially('про рулоны')
    await box.press('Control+Enter')
    await expect(page.getByText('Спросить @Борис про рулоны').first()).toBeVisible()
  })

  await test.step('both are in the bell of Boris and lead to the deal and the task', async () => {
    await asBoris.goto('/companies')
    await bell(asBoris, 4) // with the company and the deal that became his
    const told = asBoris.getByRole('dialog')
    await expect(told.getByRole('button', { name: /Анна Петрова поручает вам задачу/ })).toContainText('Отправить образцы')
    await expectAccessible(asBoris)
    await told.getByRole('button', { name: /упоминает вас в заметке/ }).click()
    await expect(asBoris.getByRole('heading', { level: 1, name: 'Плёнка на год' })).toBeVisible()
    await expect(asBoris.getByRole('dialog')).toHaveCount(0)
  })

  await test.step('the note and the task are found by their words', async () => {
    await page.keyboard.press('Control+k')
    await page.getByRole('textbox', { name: /Клиент/ }).fill('рулоны')
    await expect(page.locator('[data-action]').filter({ hasText: 'Спросить @Борис про рулоны' })).toBeVisible()
    await page.keyboard.press('Escape')
  })

  await test.step('when the task comes due, Boris is reminded', async () => {
    await asBoris.setViewportSize({ width: 360, height: 740 })
    await expect(async () => {
      await asBoris.goto('/tasks')
      await asBoris.getByRole('button', { name: /^Уведомления/ }).click()
      await expect(asBoris.getByRole('button', { name: /Подошёл срок задачи/ })).toBeVisible({ timeout: 2_000 })
    }).toPass({ timeout: 100_000, intervals: [1_000] })
    await expectNoSidewaysScroll(asBoris)
    await expectAccessible(asBoris)
    await asBoris.getByRole('button', { name: 'Отметить все прочитанными' }).click()
    await expect(asBoris.getByRole('button', { name: 'Отметить все прочитанными' })).toHaveCount(0)
    await asBoris.getByRole('button', { name: /Подошёл срок задачи/ }).click()
    await expect(asBoris.getByLabel('Что сделать')).toHaveValue('Отправить образцы')
  })
})

/** Opens the bell, which has so many unread. */
async function bell(page: Page, unread: number) {
  await page.getByRole('button', { name: `Уведомления, ${unread} непрочитанных` }).click()
}

/** The minute that begins soon, but not before the task is there, on the clocks of the workspace. */
async function nextMinute(page: Page) {
  const settings = (await (await page.request.get('/api/v1/settings')).json()) as { time_zone: string }
  const at = new Date(Math.ceil((Date.now() + 8_000) / 60_000) * 60_000)
  const [day, time] = new Intl.DateTimeFormat('sv-SE', { timeZone: settings.time_zone, dateStyle: 'short', timeStyle: 'short' }).format(at).split(' ')
  return { day: day ?? '', time: time ?? '' }
}

async function make(page: Page, path: string, data: object): Promise<string> {
  const answer = await page.request.post(`/api/v1${path}`, { data })
  expect(answer.ok(), await answer.text()).toBe(true)
  return ((await answer.json()) as { id: string }).id
}

/** Somebody invited, in a browser of their own. */
async function join(browser: Browser, url: string, page: Page, person: string): Promise<Page> {
  const answer = await page.request.post(`/api/v1/people/${person}/invitation`)
  const { token } = (await answer.json()) as { token: string }
  const context = await browser.newContext({ locale: 'ru-RU', baseURL: url, viewport: { width: 1280, height: 800 } })
  const theirs = await context.newPage()
  await theirs.goto(`/invite#${token}`)
  await theirs.getByLabel(/^Пароль/).fill(password)
  await theirs.getByRole('button', { name: 'Начать' }).click()
  await expect(theirs.getByRole('navigation').first()).toBeVisible()
  return theirs
}
