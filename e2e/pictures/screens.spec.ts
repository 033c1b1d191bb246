import { join, resolve } from 'node:path'
import { type Page } from '@playwright/test'
import { expect, test } from '../kaymak.ts'
import { administrator } from '../people.ts'

// Every screen over the sample company, in each language, wide and narrow, for
// people to look at. One of them is the picture of the README.
const all = join(import.meta.dirname, '../out/pictures')
const readme = resolve(import.meta.dirname, '../../docs/img/strategy.png')

const sizes = { wide: { width: 1360, height: 1000 }, narrow: { width: 360, height: 740 } }
const screens = ['companies', 'analysis', 'strategy', 'operations', 'capacity', 'import', 'settings', 'first-hour']

for (const language of ['en', 'ru', 'bg']) {
  test.describe(language, () => {
    test.use({ sample: language, locale: language })

    test('every screen', async ({ page }) => {
      await signUp(page, language)
      for (const [size, viewport] of Object.entries(sizes)) {
        await page.setViewportSize(viewport)
        for (const screen of screens) {
          await open(page, `/${screen}`)
          await page.screenshot({ path: join(all, `${language}-${size}-${screen}.png`), fullPage: size === 'narrow' })
        }
        await open(page, `/companies/${await someCompany(page)}`)
        await page.screenshot({ path: join(all, `${language}-${size}-company.png`), fullPage: true })
      }
    })
  })
}

test.describe('the picture of the README', () => {
  test.use({ sample: 'en', locale: 'en-GB', viewport: sizes.wide })

  test('strategy', async ({ page }) => {
    await signUp(page, 'en')
    await open(page, '/strategy')
    await page.screenshot({ path: readme })
  })
})

/** The administrator is made through the API: this is about looks, not about the form. */
async function signUp(page: Page, language: string) {
  const answer = await page.request.post('/api/v1/first-run', {
    data: { ...administrator, name: language === 'en' ? 'Anna Petrova' : administrator.name, language, workspace_name: 'Sample', currency: 'EUR', time_zone: 'Europe/Sofia', country: language === 'en' ? '' : language },
  })
  expect(answer.status()).toBe(200)
  await page.addInitScript((chosen) => {
    localStorage.setItem('kaymak.language', chosen)
    localStorage.setItem('kaymak.first-hour', '{"step":"data","over":true}')
  }, language)
}

/** The biggest payer: its card has something to show. */
async function someCompany(page: Page): Promise<string> {
  const answer = await page.request.get('/api/v1/companies?sort=-actual&limit=1')
  const { items } = (await answer.json()) as { items: { id: string }[] }
  return items[0]!.id
}

async function open(page: Page, path: string) {
  await page.goto(path)
  await settled(page)
}

async function settled(page: Page) {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.waitForLoadState('networkidle')
}
