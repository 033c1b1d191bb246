import { expectAccessible } from '../axe.ts'
import { expect, test } from '../kaymak.ts'
import { administrator, makeWorkspace } from '../people.ts'

test.use({ locale: 'ru-RU', viewport: { width: 390, height: 844 } })

/** An event tomorrow, as a telephone writes it. */
function event(uid: string, title: string): string {
  const day = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10).replaceAll('-', '')
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Phone//EN', 'BEGIN:VEVENT', `UID:${uid}`, `DTSTAMP:${day}T000000Z`, `DTSTART:${day}T100000Z`, 'DURATION:PT45M', `SUMMARY:${title}`, 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n')
}

test('a telephone gets the calendar, and what it writes there is here', async ({ page, request, kaymak }) => {
  await makeWorkspace(page)
  expect((await page.request.post('/api/v1/companies', { data: { name: 'Северный бетон' } })).ok()).toBe(true)
  await page.goto('/account')
  await page.getByRole('button', { name: 'Добавить устройство' }).click()
  await page.getByLabel(/^Ваш пароль/).fill(administrator.password)
  await page.getByRole('dialog').getByRole('button', { name: 'Продолжить' }).click()
  const told = page.getByRole('dialog')
  await expect(told.getByRole('textbox', { name: 'Сервер' })).toHaveValue(`${kaymak.url}/dav/`)
  await expectAccessible(page)
  const secret = await told.getByRole('textbox', { name: 'Пароль' }).inputValue()
  await told.getByRole('button', { name: 'Закрыть' }).click()
  await expect(page.getByRole('button', { name: 'Убрать: Мой телефон' })).toBeVisible()

  const phone = { Authorization: `Basic ${btoa(`${administrator.email}:${secret}`)}`, 'Content-Type': 'text/calendar' }
  const put = async (name: string, text: string) => expect((await request.put(`/dav/me/calendars/kaymak/${name}`, { headers: phone, data: text })).status()).toBe(201)
  await put('a.ics', event('a', 'Звонок: Северный бетон'))
  await put('b.ics', event('b', 'Кофе с Иваном'))
  await page.reload()
  await page.getByRole('button', { name: 'Связать с компанией: Кофе с Иваном' }).click()
  const link = page.getByRole('dialog', { name: 'Кофе с Иваном' })
  await link.getByRole('combobox', { name: 'Компания' }).fill('бетон')
  await page.getByRole('option', { name: 'Северный бетон' }).click()
  await expectAccessible(page)
  await link.getByRole('button', { name: 'Связать', exact: true }).click()
  await expect(page.getByText('Теперь это запланированное действие')).toBeVisible()
  const planned = await (await page.request.get('/api/v1/activities?where=state:is:planned')).json()
  expect(planned.items).toHaveLength(2)

  await page.getByRole('button', { name: 'Убрать: Мой телефон' }).click()
  await expect(page.getByText('Календарь больше так не открыть')).toBeVisible()
  expect((await request.get('/dav/me/calendars/kaymak/a.ics', { headers: phone })).status()).toBe(401)
})
