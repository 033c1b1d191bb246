import { type Page } from '@playwright/test'
import { expect } from '../kaymak.ts'
import { administrator } from '../people.ts'

/** The administrator is made through the API: pictures are about looks, not about the form. */
export async function signUp(page: Page, language: string) {
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
export async function someCompany(page: Page): Promise<string> {
  const answer = await page.request.get('/api/v1/companies?sort=-actual&limit=1')
  const { items } = (await answer.json()) as { items: { id: string }[] }
  return items[0]!.id
}

export async function open(page: Page, path: string) {
  await page.goto(path)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.waitForLoadState('networkidle')
}
