import { stat } from 'node:fs/promises'
import { expectAccessible, expectNoSidewaysScroll } from '../axe.ts'
import { expect, test } from '../kaymak.ts'
import { makeWorkspace } from '../people.ts'

test.use({ sample: 'ru', locale: 'ru-RU', viewport: { width: 1500, height: 900 } })

test('a scenario is copied, changed, compared, approved, seen in the strategy and taken back', async ({ page }) => {
  await makeWorkspace(page)
  await page.goto('/capacity')
  await test.step('two years ahead', async () => {
    await expect(page.getByRole('heading', { name: 'Ближайшие два года' })).toBeVisible()
    await expect(page.getByText('Наибольший риск перегрузки')).toBeVisible()
    await expect(page.getByText(/^За этими нормативами меньше 30 записанных операций|Разница месяцев/).first()).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Сценарии' }).last().click()
  })

  await test.step('copied', async () => {
    await page.getByRole('button', { name: 'Новый сценарий' }).click()
    await page.getByLabel('Название').fill('Звонки длиннее, но реже')
    await page.getByRole('button', { name: 'Скопировать сегодняшнее' }).click()
    await expect(page.getByRole('heading', { name: 'Звонки длиннее, но реже' })).toBeVisible()
    await expect(page.getByText('Ничего: это копия.')).toBeVisible()
  })

  await test.step('a standard and a norm are changed', async () => {
    await page.getByLabel('Сегмент').selectOption({ index: 0 })
    const calls = page.getByLabel('Звонок', { exact: true })
    await calls.fill('10')
    await page.getByText('Нормативы', { exact: true }).click()
    await page.getByRole('group', { name: 'Звонок', exact: true }).getByLabel('Минут', { exact: true }).fill('20')
    await page.getByRole('button', { name: 'Сохранить' }).click()
    await expect(page.getByText('Сценарий сохранён.')).toBeVisible()
    await expect(page.getByText('12 → 20')).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('on paper', async () => {
    for (const name of ['Страница для директора', 'Книга Excel']) {
      const download = page.waitForEvent('download')
      await page.getByRole('link', { name }).click()
      expect((await stat(await (await download).path())).size).toBeGreaterThan(5000)
    }
  })

  await test.step('compared', async () => {
    await page.getByRole('link', { name: 'Сравнить с сегодня' }).click()
    await expect(page.getByRole('columnheader', { name: 'Сегодня' })).toBeVisible()
    await expect(page.getByText('Звонок: 12 → 20')).toBeVisible()
    await expectAccessible(page)
    await page.setViewportSize({ width: 360, height: 740 })
    await expectNoSidewaysScroll(page)
    await page.setViewportSize({ width: 1500, height: 900 })
    await page.getByRole('link', { name: 'Звонки длиннее, но реже' }).click()
  })

  await test.step('approved, and what holds', async () => {
    await page.getByRole('button', { name: 'Утвердить…' }).click()
    await page.getByRole('button', { name: /^Утвердить с / }).click()
    await expect(page.getByText(/^утверждён с /)).toBeVisible()
    await page.goto('/strategy')
    await page.getByRole('button', { name: 'Показать' }).click()
    await expect(page.getByText('Звонки длиннее, но реже')).toBeVisible()
  })

  await test.step('taken back', async () => {
    await page.goto('/scenarios')
    await expectNoSidewaysScroll(page)
    await page.getByRole('link', { name: 'Звонки длиннее, но реже' }).click()
    await page.getByRole('button', { name: 'Отменить утверждение' }).click()
    await expect(page.getByText('проба', { exact: true })).toBeVisible()
  })
})
