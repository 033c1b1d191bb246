import { expectAccessible, expectNoSidewaysScroll } from '../axe.ts'
import { expect, test } from '../kaymak.ts'
import { makeWorkspace } from '../people.ts'

test.use({ locale: 'ru-RU', viewport: { width: 1280, height: 860 } })

test('a morning: the day is there, a contact is logged with keys, another put off, and the week dragged', async ({ page }) => {
  await makeWorkspace(page)
  await page.getByRole('button', { name: 'Взять пример' }).click()
  await expect(page.getByRole('heading', { name: 'Кто приносит деньги?' })).toBeVisible()
  await page.goto('/today')
  const logs = page.getByRole('list', { name: 'Сегодня' }).getByRole('button', { name: 'Записать' })
  await expect(logs.first()).toBeFocused()
  // Somebody with several contacts, so that one is left for each step.
  await page.getByRole('combobox', { name: 'Чей день' }).click()
  for (let n = await page.getByRole('option').count(); n > 0; n--) {
    await page.getByRole('option').nth(n - 1).click()
    await expect(logs.first()).toBeFocused()
    if ((await logs.count()) >= 3) break
    await page.getByRole('combobox', { name: 'Чей день' }).click()
  }
  await expectAccessible(page)
  const first = page.getByRole('list', { name: 'Сегодня' }).getByRole('listitem').first().getByRole('link').first()
  const name = await first.innerText()

  await test.step('two keys log the result and the next step', async () => {
    await page.keyboard.press('KeyL')
    const dialog = page.getByRole('dialog')
    const note = dialog.getByRole('textbox', { name: 'Заметка' })
    await expect(note).toBeFocused()
    // The words of a form that is opened for the first time may still be on their way.
    await expect(async () => {
      if (await note.isVisible()) await note.press('Enter')
      await expect(first).not.toHaveText(name, { timeout: 2000 })
    }).toPass()
    await expect(dialog).toHaveCount(0)
  })

  await test.step('another is put off with a reason', async () => {
    const left = await logs.count()
    await logs.first().focus()
    await page.keyboard.press('KeyS')
    await page.getByRole('menuitem', { name: 'Клиент просил позже' }).click()
    await expect(page.getByText(/Отложено, вернётся/)).toBeVisible()
    await expect(logs).toHaveCount(left - 1)
  })

  await test.step('the week: no company without a next step, a contact moves with keys and is locked', async () => {
    await page.goto('/week')
    await expect(page.getByText('у каждой активной компании есть следующий шаг')).toBeVisible()
    await expectAccessible(page)
    if (!(await page.getByRole('button', { name: 'Закрепить здесь' }).first().isVisible())) await page.getByText('Следующая', { exact: true }).click()
    const slot = page.getByRole('button', { name: /Пробел — взять/ }).filter({ visible: true }).last()
    await slot.focus()
    await page.keyboard.press(' ')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press(' ')
    await expect(page.getByText('Перенесено и закреплено')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Открепить' })).toHaveCount(1)
  })

  await test.step('a plan is made beside the one in force, accepted and taken back', async () => {
    await page.getByRole('button', { name: 'Пересчитать' }).click()
    await page.getByRole('button', { name: 'Принять' }).click()
    await page.getByRole('button', { name: 'Вернуть прежний план' }).click()
    await expect(page.getByText('Прежний план возвращён')).toBeVisible()
  })

  await test.step('on a telephone', async () => {
    await page.setViewportSize({ width: 360, height: 740 })
    await page.goto('/today')
    await expect(logs.first()).toBeVisible()
    await expectNoSidewaysScroll(page)
    await page.goto('/week')
    await expect(page.getByRole('heading', { level: 1, name: 'Неделя' })).toBeVisible()
    await expectNoSidewaysScroll(page)
  })
})
