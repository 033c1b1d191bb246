import type { Locator, Page } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll } from '../axe.ts'
import { expect, test } from '../kaymak.ts'
import { administrator } from '../people.ts'
import { languages, words, type Language } from '../words.ts'

// The head of sales and the week, in every language: the texts are those of the
// interface, the company is the sample one.

for (const [language, locale] of Object.entries(languages) as [Language, string][]) {
  test.describe(language, () => {
    const t = words(language)
    test.use({ sample: language, locale, viewport: { width: 1400, height: 900 } })

    test('the head of sales resolves an overload', async ({ page }) => {
      await begin(page, language)
      const busy = await overload(page)
      await page.goto(`/week/standard?person=${busy.id}`)
      const open = page.getByRole('region', { name: beginning(t('week:overload.title')) })
      await test.step('three ways out, each with what it changes', async () => {
        await page.getByRole('button', { name: t('week:standard.propose') }).click()
        await expect(open.getByRole('listitem')).toHaveCount(3)
        for (const way of ['toCapacity', 'toCompanies', 'toStrategy']) await expect(open.getByRole('link', { name: t(`week:overload.${way}`) })).toBeVisible()
        await expectAccessible(page)
      })

      await test.step('the companies are handed over', async () => {
        await open.getByRole('link', { name: t('week:overload.toCompanies') }).click()
        await page.getByRole('checkbox', { name: t('common:grid.selectLoaded') }).check()
        const rest = page.getByRole('button', { name: new RegExp(`^${t('list:bulk.all_other').split(' ')[0]!} .*\\d`) })
        if (await rest.count()) await rest.click()
        await page.getByRole('button', { name: t('list:bulk.assign', { field: t('company:column.owner') }) }).click()
        const dialog = page.getByRole('dialog')
        await dialog.getByRole('combobox').click()
        await page.getByRole('option', { name: busy.other }).click()
        await dialog.getByRole('button', { name: t('list:bulk.start') }).click()
        await expect(dialog.getByRole('button', { name: t('list:bulk.undo') })).toBeVisible()
      })

      await test.step('then everything fits, and the week is saved', async () => {
        await page.goto(`/week/standard?person=${busy.id}`)
        await page.getByRole('button', { name: t('week:standard.propose') }).click()
        await expect(page.getByRole('status')).toBeVisible()
        await expect(open).toHaveCount(0)
        await page.getByRole('button', { name: t('week:standard.save') }).click()
        await expect(page.getByText(t('week:standard.saved'))).toBeVisible()
      })

      await test.step('everybody is planned for', async () => {
        await page.goto('/week/team')
        await expect(page.getByRole('row', { name: busy.name }).getByRole('link', { name: t('week:team.ownWeek') })).toBeVisible()
        await page.getByRole('button', { name: t('week:team.plan'), exact: true }).click()
        await expect(page.getByText(t('week:team.planned'))).toBeVisible()
        const accept = page.getByRole('button', { name: t('week:team.acceptOf', { name: busy.name }) })
        await accept.click()
        await expect(accept).toHaveCount(0)
        await expectAccessible(page)
      })
    })

    test('a contact is dragged with the mouse and stays where it is', async ({ page }) => {
      await begin(page, language)
      await page.goto('/week')
      const slot = await movable(page, t)
      await test.step('dragged', async () => {
        const before = (await slot.getAttribute('aria-label'))!
        await drag(page, slot, 22)
        await expect(page.getByText(t('week:moved'))).toBeVisible()
        await expect(page.getByRole('button', { name: before, exact: true })).toHaveCount(0)
        await expect(page.getByRole('button', { name: t('week:unlock'), exact: true })).toHaveCount(1)
      })

      await test.step('and stays there when all is planned again', async () => {
        const locked = page.locator('[data-locked]').getByRole('button').first()
        const place = (await locked.getAttribute('aria-label'))!
        await page.getByRole('button', { name: t('week:plan') }).click()
        await page.getByRole('button', { name: t('week:accept'), exact: true }).click()
        await expect(page.getByText(t('week:accepted'))).toBeVisible()
        await expect(page.getByRole('button', { name: place, exact: true })).toBeVisible()
        await page.getByRole('button', { name: t('week:unlock'), exact: true }).click()
        await expect(page.getByRole('button', { name: t('week:unlock'), exact: true })).toHaveCount(0)
      })
    })

    test('the day on a telephone', async ({ page }) => {
      await page.setViewportSize({ width: 360, height: 740 })
      await begin(page, language)
      await page.goto('/today')
      const lines = page.getByRole('list', { name: t('day:title') })
      await expect(lines.getByRole('listitem').first()).toBeVisible()
      await expectNoSidewaysScroll(page)
      await expectAccessible(page)
      await lines.getByRole('button', { name: t('day:log') }).first().click()
      await expect(page.getByRole('dialog').getByRole('textbox').first()).toBeVisible()
      await expectNoSidewaysScroll(page)
      await page.keyboard.press('Escape')
      for (const screen of ['/week', '/week/team', '/week/templates']) {
        await page.goto(screen)
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        await page.waitForLoadState('networkidle')
        await expectNoSidewaysScroll(page)
        await expectAccessible(page)
      }
    })
  })
}

async function begin(page: Page, language: Language) {
  const answer = await page.request.post('/api/v1/first-run', { data: { ...administrator, language, workspace_name: 'Kaymak', currency: 'EUR', time_zone: 'Europe/Sofia', country: '' } })
  expect(answer.status(), await answer.text()).toBe(200)
  await page.addInitScript((chosen) => localStorage.setItem('kaymak.language', chosen), language)
}

/** The beginning of a text, up to what differs from case to case. */
function beginning(text: string): RegExp {
  return new RegExp(`^${text.split(':')[0]!}:`)
}

interface Busy {
  id: string
  name: string
  /** Who has the least to do. */
  other: string
}

/** Lets the person with the most work a week work half the day, so that it does not fit. */
async function overload(page: Page): Promise<Busy> {
  const team = (await (await page.request.get('/api/v1/schedules/team')).json()) as { items: { id: string; name: string }[] }
  const needs = await Promise.all(team.items.map(async ({ id }) => ((await (await page.request.get(`/api/v1/people/${id}/week/proposal`)).json()) as { needed_minutes: number }).needed_minutes))
  const busiest = team.items[needs.indexOf(Math.max(...needs))]!
  const { name, role, team_id, manager_id, language, time_zone, version } = (await (await page.request.get(`/api/v1/people/${busiest.id}`)).json()) as Record<string, unknown>
  const changed = await page.request.put(`/api/v1/people/${busiest.id}`, { data: { name, role, team_id, manager_id, language, time_zone, version, time_share: 0.5 } })
  expect(changed.status(), await changed.text()).toBe(200)
  return { ...busiest, other: team.items[needs.indexOf(Math.min(...needs))]!.name }
}

/** A contact of this week or the next that may be moved, of anybody. */
async function movable(page: Page, t: (key: string) => string): Promise<Locator> {
  const slots = page.locator('[data-state="planned"]').filter({ has: page.getByRole('button', { name: t('week:lock'), exact: true }) })
  await page.getByText(t('week:nextWeek'), { exact: true }).click()
  await expect(slots.first()).toBeVisible()
  return slots.last().getByRole('button').first()
}

async function drag(page: Page, slot: Locator, down: number) {
  await slot.scrollIntoViewIfNeeded()
  const box = (await slot.boundingBox())!
  await page.mouse.move(box.x + 10, box.y + 5)
  await page.mouse.down()
  await page.mouse.move(box.x + 12, box.y + 5 + down / 2)
  await page.mouse.move(box.x + 12, box.y + 5 + down)
  await page.mouse.up()
}
