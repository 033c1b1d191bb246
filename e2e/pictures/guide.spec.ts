import { mkdir, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { type Page } from '@playwright/test'
import { expect, test } from '../kaymak.ts'
import { languages, words, type Language } from '../words.ts'
import { open, signUp, someCompany } from './sample.ts'

// The pictures of the guide, over the sample company, in each language. A page of
// the guide shows them as docs/img/LANGUAGE-NAME.webp.
const folder = resolve(import.meta.dirname, '../../docs/img')
const largest = 120 * 1024

const wide = { width: 1120, height: 640 }
const phone = { width: 390, height: 640 }

for (const [language, locale] of Object.entries(languages) as [Language, string][]) {
  test.describe(language, () => {
    test.use({ sample: language, locale, viewport: wide, reducedMotion: 'reduce' })

    test('the pictures of the guide', async ({ page }) => {
      const t = words(language)
      await mkdir(folder, { recursive: true })
      await signUp(page, language)
      const keep = (name: string) => picture(page, `${language}-${name}`)
      const company = `/companies/${await someCompany(page)}`

      for (const [name, path] of Object.entries({ companies: '/companies', tasks: '/tasks?whose=all', board: '/deals', report: '/reports', people: '/people', role: '/people/roles/new?from=salesperson', log: '/log', settings: '/settings' })) {
        await open(page, path)
        await keep(name)
      }
      await open(page, company)
      await page.keyboard.press('KeyL')
      await expect(page.getByRole('dialog').getByRole('textbox', { name: t('activity:form.note') })).toBeFocused()
      await keep('call')
      await page.setViewportSize(phone)
      await open(page, '/activities')
      await keep('phone')
    })
  })
}

/** Takes what the screen shows, as WebP; a picture that is too large for a page fails. */
async function picture(page: Page, name: string) {
  await page.evaluate(() => document.fonts.ready)
  const browser = await page.context().newCDPSession(page)
  const { data } = await browser.send('Page.captureScreenshot', { format: 'webp', quality: 80 })
  await browser.detach()
  const content = Buffer.from(data, 'base64')
  expect(content.length, name).toBeLessThanOrEqual(largest)
  await writeFile(resolve(folder, `${name}.webp`), content)
}
