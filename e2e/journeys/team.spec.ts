import type { Browser, Page } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll } from '../axe.ts'
import { expect, test, type Kaymak } from '../kaymak.ts'
import { administrator } from '../people.ts'
import { languages, words, type Language } from '../words.ts'

// What a team does in a day, in every language: the texts are those of the
// interface. The 10,000 records that are assigned and given back at once are in
// bulk.spec.ts.

for (const [language, locale] of Object.entries(languages) as [Language, string][]) {
  test.describe(language, () => {
    test.use({ locale, viewport: { width: 1400, height: 900 } })

    test('a team and its day', async ({ page, browser, kaymak }) => {
      const team = new Team(page, browser, kaymak, language, locale)
      await test.step('a salesperson is invited', () => team.invite())
      await test.step('sees only what is theirs, the manager sees the team, the analyst cannot write', () => team.look())
      await test.step('logs a call with keys only', () => team.call())
      await test.step('moves a deal', () => team.move())
      await test.step('finds a client by a fragment of a Cyrillic name and by a phone typed otherwise', () => team.find())
      await test.step('merges two records and parts them again', () => team.merge())
      await test.step('logs a visit on a phone', () => team.visit())
    })
  })
}

const beton = 'ООО «Северный бетон»'

class Team {
  private readonly t
  private seller!: Page
  private betonID = ''

  constructor(
    private readonly page: Page,
    private readonly browser: Browser,
    private readonly kaymak: Kaymak,
    private readonly language: Language,
    private readonly locale: string,
  ) {
    this.t = words(language)
  }

  async invite() {
    const { page, t } = this
    const country = this.language === 'en' ? '' : this.language
    const answer = await page.request.post('/api/v1/first-run', { data: { ...administrator, language: this.language, workspace_name: 'Team', currency: 'EUR', time_zone: 'Europe/Sofia', country } })
    expect(answer.status(), await answer.text()).toBe(200)
    await page.addInitScript((chosen) => localStorage.setItem('kaymak.language', chosen), this.language)
    const boris = await this.make('/people', { name: 'Борис', email: 'boris@example.com', time_share: 1 })
    await page.goto('/people')
    await page.getByRole('button', { name: t('person:add') }).first().click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: t('person:name'), exact: true }).fill('Вера')
    await dialog.getByRole('textbox', { name: t('person:email'), exact: true }).fill('vera@example.com')
    await dialog.getByRole('button', { name: t('person:saveAndInvite') }).click()
    const link = await page.getByLabel(t('person:invite.link'), { exact: true }).inputValue()
    const people = (await (await page.request.get('/api/v1/people')).json()) as { items: { id: string; name: string; version: number }[] }
    const vera = people.items.find((person) => person.name === 'Вера')
    if (!vera) throw new Error('nobody was added')
    await this.reportsTo(vera.id, boris)
    this.betonID = await this.make('/companies', { name: beton, phone: '+7 (911) 000-00-01', city: 'Псков', owner_id: vera.id })
    await this.make('/companies', { name: 'Бета', owner_id: boris })
    await this.make('/companies', { name: 'Гамма' })
    this.seller = await this.join(link)
  }

  async look() {
    const { t } = this
    await this.sees(this.seller, [beton], ['Бета', 'Гамма'])
    await this.sees(await this.join(await this.linkFor('Борис')), [beton, 'Бета'], ['Гамма'])
    await this.make('/people', { name: 'Нина', email: 'nina@example.com', role: 'analyst', time_share: 1 })
    const analyst = await this.join(await this.linkFor('Нина'))
    await this.sees(analyst, [beton, 'Бета', 'Гамма'], [])
    await expect(analyst.getByRole('button', { name: t('company:create.button') })).toHaveCount(0)
    expect((await analyst.request.post('/api/v1/companies', { data: { name: 'Дельта' } })).status()).toBe(403)
    expect((await analyst.request.post('/api/v1/activities', { data: { company_id: this.betonID } })).status()).toBeGreaterThanOrEqual(400)
    await analyst.context().close()
  }

  async call() {
    const { seller: page, t } = this
    await page.goto(`/companies/${this.betonID}`)
    await expect(page.getByRole('heading', { level: 1, name: beton })).toBeVisible()
    await page.waitForLoadState('networkidle')
    await page.keyboard.press('KeyL')
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByRole('textbox', { name: t('activity:form.note') })).toBeFocused()
    await expectAccessible(page)
    await page.keyboard.press('Enter')
    await expect(dialog).toBeHidden()
    await expect(page.getByRole('listitem').filter({ hasText: t('common:operation.call') }).first()).toBeVisible()
  }

  async move() {
    const { seller: page, t } = this
    await page.goto('/deals')
    await page.getByRole('button', { name: t('deal:create.button') }).first().click()
    const dialog = page.getByRole('dialog', { name: t('deal:create.title') })
    await dialog.getByLabel(t('deal:field.title')).fill('Палеты')
    await dialog.getByRole('button', { name: t('deal:create.submit'), exact: true }).click()
    const { items } = (await (await page.request.get('/api/v1/pipelines')).json()) as { items: { stages: { name: string }[] }[] }
    const stage = (number: number) => page.getByRole('region', { name: items[0]!.stages[number]!.name, exact: true }).getByRole('listitem')
    await expect(stage(0)).toHaveText([/Палеты/])
    const grip = page.getByRole('button', { name: t('deal:grip', { title: 'Палеты' }) })
    for (const key of [' ', 'ArrowRight', ' ']) await grip.press(key)
    await expect(stage(1)).toHaveText([/Палеты/])
    await page.reload()
    await expect(stage(1)).toHaveText([/Палеты/])
    await expectAccessible(page)
  }

  async find() {
    for (const typed of ['верный бет', '8 911 000 00 01']) {
      const { seller: page, t } = this
      await page.goto('/tasks')
      await page.getByRole('button', { name: t('common:palette.open') }).first().click()
      const box = page.getByRole('textbox', { name: t('common:palette.placeholder') })
      await box.fill(typed)
      await expect(page.getByRole('button', { name: beton })).toBeVisible()
      await box.press('Enter')
      await expect(page.getByRole('heading', { level: 1, name: beton })).toBeVisible()
    }
  }

  async merge() {
    const { page, t } = this
    const twin = await this.make('/companies', { name: 'Severny Beton', city: 'Новгород' })
    await page.goto(`/companies/${twin}`)
    await page.getByRole('button', { name: t('merge:button') }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: beton }).click()
    await dialog.getByRole('radio', { name: beton }).check()
    await dialog.getByRole('button', { name: t('merge:submit'), exact: true }).click()
    await expect(page.getByRole('heading', { level: 1, name: beton })).toBeVisible()
    expect((await page.request.get(`/api/v1/companies/${this.betonID}`)).status()).toBe(404)
    await page.reload()
    await page.getByRole('button', { name: t('merge:undo') }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Severny Beton' })).toBeVisible()
    await page.goto(`/companies/${this.betonID}`)
    await expect(page.getByRole('heading', { level: 1, name: beton })).toBeVisible()
    await expect(page.getByText('Псков').first()).toBeVisible()
  }

  async visit() {
    const { t } = this
    const context = await this.browser.newContext({ locale: this.locale, baseURL: this.kaymak.url, viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, storageState: await this.seller.context().storageState() })
    const page = await context.newPage()
    await page.goto('/activities')
    await page.getByRole('button', { name: t('common:log.button') }).last().tap()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(t('activity:form.company')).fill('север')
    await page.getByRole('option', { name: beton }).tap()
    await dialog.getByRole('radio', { name: t('common:operation.field_meeting') }).check()
    await dialog.getByRole('textbox', { name: t('activity:form.note') }).fill('показали склад')
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    await dialog.getByRole('button', { name: t('common:action.save'), exact: true }).tap()
    await expect(dialog).toBeHidden()
    await expect(page.getByText('показали склад')).toBeVisible()
    await expectNoSidewaysScroll(page)
    await context.close()
  }

  /** Adds a record through the API as the administrator. */
  private async make(path: string, data: object): Promise<string> {
    const answer = await this.page.request.post(`/api/v1${path}`, { data })
    expect(answer.status(), await answer.text()).toBe(201)
    return ((await answer.json()) as { id: string }).id
  }

  private async reportsTo(id: string, manager: string) {
    const path = `/api/v1/people/${id}`
    const read = await this.page.request.get(path)
    const person = (await read.json()) as Record<string, unknown>
    const { name, email, role, language, time_share, version } = person
    const answer = await this.page.request.put(path, { data: { name, email, role, language, time_share, version, manager_id: manager } })
    expect(answer.status(), await answer.text()).toBe(200)
  }

  private async linkFor(name: string): Promise<string> {
    const people = (await (await this.page.request.get('/api/v1/people')).json()) as { items: { id: string; name: string }[] }
    const id = people.items.find((person) => person.name === name)?.id
    const answer = await this.page.request.post(`/api/v1/people/${id}/invitation`)
    expect(answer.status()).toBe(201)
    return `/invite#${((await answer.json()) as { token: string }).token}`
  }

  /** Somebody else's browser: follows the link, chooses a password and is signed in. */
  private async join(link: string): Promise<Page> {
    const { t } = this
    const context = await this.browser.newContext({ locale: this.locale, baseURL: this.kaymak.url, viewport: { width: 1400, height: 900 } })
    const page = await context.newPage()
    await page.addInitScript((chosen) => localStorage.setItem('kaymak.language', chosen), this.language)
    await page.goto(link)
    await page.getByRole('textbox', { name: t('person:welcome.password') }).fill('long and secret')
    await page.getByRole('button', { name: t('person:welcome.submit') }).click()
    await expect(page.getByRole('navigation').first()).toBeVisible()
    return page
  }

  private async sees(page: Page, seen: string[], unseen: string[]) {
    await page.goto('/companies')
    for (const name of seen) await expect(page.getByRole('row').filter({ hasText: name })).toBeVisible()
    for (const name of unseen) await expect(page.getByRole('row').filter({ hasText: name })).toHaveCount(0)
  }
}
