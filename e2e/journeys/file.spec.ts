import type { Browser, Page } from '@playwright/test'
import { crc32, deflateSync } from 'node:zlib'
import { expectAccessible, expectNoSidewaysScroll } from '../axe.ts'
import { expect, test } from '../kaymak.ts'
import { makeWorkspace } from '../people.ts'

test.use({ locale: 'ru-RU', viewport: { width: 1280, height: 900 } })

const text = { name: 'Оферта.txt', mimeType: 'text/plain', buffer: Buffer.from('пять лет гарантии') }

test('files on a company: added, refused, renamed, deleted, brought back, and nobody else’s', async ({ page, browser, kaymak }) => {
  await makeWorkspace(page)
  const company = await make(page, '/companies', { name: 'Альфа' })
  await page.goto(`/companies/${company}`)
  const files = page.locator('section', { has: page.getByRole('heading', { name: 'Файлы', exact: true }) })
  await expect(files.getByText('Файлов пока нет.')).toBeVisible()

  await test.step('chosen, dropped and pasted', async () => {
    await choose(page, files, [text])
    await expect(files.getByRole('link', { name: 'Скачать Оферта.txt' })).toBeVisible()
    await bring(files, 'drop', 'План.png', picture())
    await bring(files, 'paste', 'image.png', picture())
    await expect(files.getByRole('link', { name: 'Открыть картинка.png' })).toBeVisible()
    await expect.poll(() => files.locator('img').evaluateAll((all) => all.filter((one) => (one as HTMLImageElement).naturalWidth === 16).length)).toBe(2)
    await expectAccessible(page)
  })

  await test.step('what is not what it says is refused, and says why', async () => {
    await choose(page, files, [{ name: 'фото.png', mimeType: 'image/png', buffer: Buffer.from('<!DOCTYPE html><script>alert(1)</script>') }, { name: 'run.exe', mimeType: '', buffer: Buffer.from('MZ') }])
    await expect(files.getByRole('alert').filter({ hasText: 'Содержимое не соответствует расширению .png.' })).toBeVisible()
    await expect(files.getByRole('alert').filter({ hasText: 'Такие файлы здесь не принимаются.' })).toBeVisible()
    await expectAccessible(page)
    for (const name of ['фото.png', 'run.exe']) await files.getByRole('button', { name: `Убрать ${name}` }).click()
    await expect(files.getByRole('alert')).toHaveCount(0)
  })

  await test.step('renamed by keyboard, deleted, brought back', async () => {
    await files.getByRole('button', { name: 'Переименовать Оферта.txt' }).press('Enter')
    await files.getByLabel('Имя файла').fill('Договор.pdf')
    await page.keyboard.press('Enter')
    await expect(files.getByText('Содержимое не соответствует расширению .pdf.')).toBeVisible()
    await files.getByLabel('Имя файла').fill('Договор.txt')
    await page.keyboard.press('Enter')
    await expect(files.getByRole('button', { name: 'Переименовать Договор.txt' })).toBeFocused()
    await files.getByRole('button', { name: 'Удалить Договор.txt' }).click()
    await expect(files.getByRole('link', { name: 'Скачать Договор.txt' })).toHaveCount(0)
    await page.getByRole('button', { name: 'Отменить' }).click()
    const download = page.waitForEvent('download')
    await files.getByRole('link', { name: 'Скачать Договор.txt' }).click()
    expect((await download).suggestedFilename()).toBe('Договор.txt')
  })

  await test.step('told in the timeline, and the same on a task', async () => {
    await page.getByText('Изменения', { exact: true }).click()
    for (const what of ['Файл добавлен', 'Файл переименован', 'Файл удалён', 'Файл восстановлен']) await expect(page.getByText(what).first()).toBeVisible()
    await make(page, '/tasks', { title: 'Отправить договор' })
    await page.goto('/tasks')
    await page.getByRole('button', { name: 'Отправить договор', exact: true }).click()
    const dialog = page.getByRole('dialog')
    await choose(page, dialog, [text])
    await expect(dialog.getByRole('link', { name: 'Скачать Оферта.txt' })).toBeVisible()
    await expectAccessible(page)
    await page.goto(`/companies/${company}`)
    await expect(files.getByRole('link', { name: 'Скачать Договор.txt' })).toBeVisible()
  })

  await test.step('on a telephone', async () => {
    await page.setViewportSize({ width: 360, height: 740 })
    await expect(() => expectNoSidewaysScroll(page)).toPass()
    await expectAccessible(page)
  })

  await test.step('to whom the company is foreign, its files are not there', () => foreign(page, browser, kaymak.url, company))
})

async function make(page: Page, path: string, data: object): Promise<string> {
  const answer = await page.request.post(`/api/v1${path}`, { data })
  expect(answer.status()).toBe(201)
  return ((await answer.json()) as { id: string }).id
}

type Place = ReturnType<Page['locator']>

async function choose(page: Page, files: Place, list: { name: string; mimeType: string; buffer: Buffer }[]) {
  const chooser = page.waitForEvent('filechooser')
  await files.getByRole('button', { name: 'Добавить файлы' }).click()
  await (await chooser).setFiles(list)
}

/** Drops or pastes a file, as the browser would tell the page. */
async function bring(files: Place, way: 'drop' | 'paste', name: string, content: Buffer) {
  await files.locator('ul').evaluate(
    (place, given) => {
      const data = new DataTransfer()
      data.items.add(new File([new Uint8Array(given.bytes)], given.name, { type: 'image/png' }))
      const how = { bubbles: true, cancelable: true }
      place.dispatchEvent(given.way === 'drop' ? new DragEvent('drop', { ...how, dataTransfer: data }) : new ClipboardEvent('paste', { ...how, clipboardData: data }))
    },
    { way, name, bytes: [...content] },
  )
}

async function foreign(page: Page, browser: Browser, url: string, company: string) {
  const list = (await (await page.request.get(`/api/v1/records/company/${company}/files`)).json()) as { items: { id: string }[] }
  const boris = await make(page, '/people', { name: 'Борис', email: 'boris@example.com', time_share: 1 })
  const invitation = (await (await page.request.post(`/api/v1/people/${boris}/invitation`)).json()) as { token: string }
  const context = await browser.newContext({ baseURL: url })
  const joined = await context.request.post('/api/v1/invitations/accept', { data: { token: invitation.token, password: 'длинный пароль', language: 'ru' } })
  expect(joined.ok(), await joined.text()).toBe(true)
  for (const path of [`/records/company/${company}/files`, ...list.items.map(({ id }) => `/files/${id}/content?inline=true`)]) {
    expect((await context.request.get(`/api/v1${path}`)).status(), path).toBe(404)
  }
  await context.close()
}

/** A picture of 16 × 16 points. */
function picture(): Buffer {
  const header = Buffer.from([0, 0, 0, 16, 0, 0, 0, 16, 8, 2, 0, 0, 0])
  const rows = Buffer.concat(Array.from({ length: 16 }, () => Buffer.from([0, ...Array.from({ length: 48 }, (_, at) => (at * 5) % 256)])))
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  size.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([size, body, sum])
}
