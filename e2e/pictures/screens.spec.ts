import { join, resolve } from 'node:path'
import { test } from '../kaymak.ts'
import { open, signUp, someCompany } from './sample.ts'

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
