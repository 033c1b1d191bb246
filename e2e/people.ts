import type { Page } from '@playwright/test'
import { expect } from './kaymak.ts'

/** The administrator of every journey. */
export const administrator = { name: 'Анна Петрова', email: 'anna@example.com', password: 'каймак с мёдом' }

/** The first screens of an installation, in Russian, as a person fills them in. */
export async function makeWorkspace(page: Page, workspace = 'ООО «Модели»') {
  await page.goto('/')
  await page.getByRole('button', { name: 'Русский' }).click()
  await page.getByLabel('Ваше имя').fill(administrator.name)
  await page.getByLabel('Эл. почта').fill(administrator.email)
  await page.getByLabel(/^Пароль/).fill(administrator.password)
  await page.getByLabel('Название компании').fill(workspace)
  await page.getByRole('button', { name: 'Создать и продолжить' }).click()
  await expect(page).toHaveURL(/first-hour/)
}

export async function signIn(page: Page, password = administrator.password) {
  await page.getByLabel('Эл. почта').fill(administrator.email)
  await page.getByLabel(/^Пароль/).fill(password)
  await page.getByRole('button', { name: 'Войти', exact: true }).click()
}
