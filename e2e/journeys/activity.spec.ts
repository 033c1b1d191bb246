import { expectAccessible, expectNoSidewaysScroll } from '../axe.ts'
import { expect, test } from '../kaymak.ts'
import { makeWorkspace } from '../people.ts'

test.use({ locale: 'ru-RU' })

test('a call is logged with keys alone, edited, deleted and taken back', async ({ page }) => {
  await makeWorkspace(page)
  const made = await page.request.post('/api/v1/companies', { data: { name: 'ООО «Северный бетон»', owner_id: '' } })
  const { id } = (await made.json()) as { id: string }
  await page.goto(`/companies/${id}`)
  await expect(page.getByText('С этой компанией ещё ничего не было')).toBeVisible()

  // Two keys: the place of L on the keyboard, whatever it writes, and Enter.
  const dialog = page.getByRole('dialog', { name: /Записать действие/ })
  await page.keyboard.press('KeyL')
  await expect(dialog.getByRole('textbox', { name: 'Заметка' })).toBeFocused()
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  const timeline = page.getByRole('listitem').filter({ hasText: 'Звонок' })
  await expect(timeline.filter({ hasText: '12 мин' })).toHaveCount(2) // the call, and the next one
  await expect(timeline.filter({ hasText: 'Запланировано' })).toHaveCount(1)
  await expectAccessible(page)

  // The planned one is carried out: nothing is entered twice.
  await page.goto('/activities?state=planned')
  await page.getByRole('button', { name: 'Сделано' }).click()
  const done = page.getByRole('dialog')
  await done.getByRole('textbox', { name: 'Заметка' }).fill('ждут счёт')
  await done.getByRole('radio', { name: 'Заказ' }).check()
  await done.getByRole('button', { name: 'Сохранить' }).click()
  await expect(done).toBeHidden()
  const company = (await (await page.request.get(`/api/v1/companies/${id}`)).json()) as { used_minutes: number; scheduled_minutes: number }
  expect(company).toMatchObject({ used_minutes: 24, scheduled_minutes: 12 })

  await page.goto('/activities?state=done&outcome=order')
  await expect(page.getByRole('row').filter({ hasText: 'ждут счёт' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('gridcell', { name: 'Звонок' }).click()
  await page.getByRole('button', { name: 'Удалить' }).click()
  await expect(page.getByText('Пока ничего нет')).toBeVisible()
  await page.getByRole('button', { name: 'Отменить' }).click()
  await expect(page.getByRole('row').filter({ hasText: 'ждут счёт' })).toBeVisible()
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } })

  test('a visit is logged, its minutes by the timer that survives a reload', async ({ page }) => {
    await makeWorkspace(page)
    const made = await page.request.post('/api/v1/companies', { data: { name: 'ООО «Ромашка»', owner_id: '' } })
    const { id } = (await made.json()) as { id: string }
    await page.goto('/activities')
    await page.getByRole('button', { name: 'Записать действие' }).last().click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Компания').fill('ромаш')
    await page.getByRole('option', { name: 'ООО «Ромашка»' }).click()
    await dialog.getByRole('radio', { name: 'Встреча у клиента' }).check()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    await dialog.getByRole('button', { name: 'Запустить таймер' }).click()
    await expect(page.getByRole('timer')).toBeVisible()
    await page.reload()
    await page.getByRole('button', { name: 'Остановить таймер и записать' }).click()
    await dialog.getByRole('radio', { name: 'Встреча у клиента' }).check()
    await dialog.getByRole('textbox', { name: 'Заметка' }).fill('показали склад')
    await dialog.getByRole('button', { name: 'Сохранить' }).click()
    await expect(dialog).toBeHidden()
    await expect(page.getByText('показали склад')).toBeVisible()
    await expectNoSidewaysScroll(page)
    await expectAccessible(page)
    const logged = (await (await page.request.get(`/api/v1/activities?company_id=${id}&where=state:is:done`)).json()) as { items: { minutes: number; minutes_by: string }[] }
    expect(logged.items).toMatchObject([{ minutes: 1, minutes_by: 'timer' }])
  })
})
