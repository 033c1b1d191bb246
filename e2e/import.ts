import type { Page } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll } from './axe.ts'
import { expect } from './kaymak.ts'

/** Chooses a file on the screen that is open, and brings it in as it was understood. */
export async function bringIn(page: Page, file: string, counted: Record<string, string>) {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Выбрать файл' }).click()
  await (await chooser).setFiles(file)
  await expect(page.getByRole('heading', { name: 'Что означают столбцы' })).toBeVisible()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)

  await page.getByRole('button', { name: 'Проверить' }).click()
  await expect(page.getByRole('heading', { name: 'Что сделает импорт' })).toBeVisible()
  await page.getByRole('button', { name: 'Загрузить', exact: true }).click()
  await expect(page.getByText(/^Загружено/)).toBeVisible()
  for (const [what, count] of Object.entries(counted)) await expectCount(page, what, count)
}

/** A labelled number of a result. */
export async function expectCount(page: Page, what: string, count: string) {
  const term = page.getByRole('term').filter({ hasText: what })
  await expect(page.locator('dl > *').filter({ has: term }).getByRole('definition')).toHaveText(count)
}
