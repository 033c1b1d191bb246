import { expectAccessible, expectNoSidewaysScroll } from '../axe.ts'
import { expect, test } from '../kaymak.ts'
import { makeWorkspace } from '../people.ts'

test.use({ locale: 'ru-RU', viewport: { width: 1500, height: 900 } })

const file = [
  'Название,Холдинг,Менеджер,Второй продавец,Метки,Телефон,Другие телефоны,Адрес,Индекс,Город,Машин',
  'Север,,Анна Петрова,,,,,,,,3',
  'Сталь,Север,Анна Петрова,Борис Орлов,ключевой; завод,+7 812 444-12-34,mobile: +7 921 555-12-34,Литейный пр. 1,191028,Петербург,7',
].join('\n')

test('the whole card of a company comes from a file, a field of its own among it', async ({ page }) => {
  await makeWorkspace(page)
  await page.goto('/import')
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Выбрать файл' }).click()
  await (await chooser).setFiles({ name: 'clients.csv', mimeType: 'text/csv', buffer: Buffer.from(file) })
  await expect(page.getByRole('heading', { name: 'Что означают столбцы' })).toBeVisible()

  // A column that means nothing yet becomes a field.
  await page.getByRole('switch', { name: /^Показать все/ }).check({ force: true })
  const meaning = page.getByRole('combobox', { name: 'Значение столбца Машин' })
  await meaning.selectOption({ label: 'Создать поле…' })
  await expect(page.getByText('Поле «Машин» создано')).toBeVisible()
  await expect(meaning).toHaveValue(/^number_\d+$/)
  const field = await meaning.inputValue()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Загрузить', exact: true }).click()
  await expect(page.getByText(/^Загружено/)).toBeVisible()

  // It narrows the list like any other, and leads to the card.
  await page.goto(`/companies?where=${encodeURIComponent(JSON.stringify([`${field}:from:5`]))}`)
  const row = page.getByRole('row', { name: /Сталь/ })
  await expect(row).toBeVisible()
  await expect(page.getByRole('row', { name: /Север/ })).toHaveCount(0)
  await row.getByText('Сталь').first().click()
  await expect(page.getByRole('heading', { level: 1, name: 'Сталь' })).toBeVisible()
  for (const text of ['ключевой', 'завод', 'Борис Орлов', '+7 812 444-12-34', '+7 921 555-12-34', 'Литейный пр. 1, Петербург, 191028']) await expect(page.getByText(text).first()).toBeVisible()
  await expect(page.getByRole('term').filter({ hasText: 'Машин' })).toBeVisible()
  await expectAccessible(page)

  // The holding sums what belongs to it.
  await page.getByRole('link', { name: 'Север' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Север' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Сталь' })).toBeVisible()
  await page.setViewportSize({ width: 360, height: 740 })
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)

  // What goes out says it all again.
  const out = await page.request.get('/api/v1/companies/export?format=csv')
  expect(out.status()).toBe(200)
  const line = (await out.text()).split('\n').find((one) => one.startsWith('Сталь'))
  for (const text of ['Борис Орлов', 'ключевой; завод', 'mobile: +7 921 555-12-34', 'office | Литейный пр. 1 | Петербург |  | 191028 | ', 'Север', ',7']) expect(line).toContain(text)
})
