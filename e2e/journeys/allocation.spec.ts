import { expectAccessible, expectNoSidewaysScroll } from '../axe.ts'
import { expect, test } from '../kaymak.ts'
import { makeWorkspace } from '../people.ts'

test.use({ locale: 'ru-RU', viewport: { width: 1500, height: 950 } })

test('five questions say where an hour earns most, and whether one more person is worth it', async ({ page }) => {
  await makeWorkspace(page)
  await page.getByRole('button', { name: 'Взять пример' }).click()
  await expect(page.getByRole('heading', { name: 'Кто приносит деньги?' })).toBeVisible()
  await page.goto('/allocation')
  const answer = (text: RegExp) => page.getByRole('textbox', { name: text })

  await test.step('what contradicts is said beside its question', async () => {
    await page.getByRole('button', { name: 'Группа A, потенциал A' }).click()
    await answer(/никто не связывается/).fill('60')
    await answer(/вдвое меньше/).fill('40')
    await answer(/в полтора раза больше/).fill('140')
    await answer(/готовы принять/).fill('250')
    await expect(page.getByRole('alert')).toContainText(/должна приносить больше, чем их отсутствие, для которого вы назвали 60/)
    await expect(page.getByRole('button', { name: 'Сохранить ответы' })).toBeDisabled()
    await answer(/никто не связывается/).fill('10')
    await expect(page.getByRole('alert')).toHaveCount(0)
    await expect(page.getByText('Кривая проходит так близко к ответам')).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Сохранить ответы' }).click()
    await expect(page.getByText('Ответы сохранены.')).toBeVisible()
    await page.getByRole('button', { name: 'Группа A, потенциал A' }).click()
    await expect(page.getByRole('heading', { name: 'Что сказал 1 человек' })).toBeVisible()
  })

  await test.step('what to move, and how weak the rest is', async () => {
    await page.getByText('Часы', { exact: true }).click()
    await expect(page.getByRole('heading', { name: 'Сначала даровые деньги' })).toBeVisible()
    await expect(page.getByText(/за час$/).first()).toBeVisible()
    await expect(page.getByText(/держатся на предположении/)).toBeVisible()
    await page.getByRole('row').getByRole('button', { name: /Группа A, потенциал A/ }).click()
    const companies = page.getByRole('table', { name: /Компании сегмента A\/A/ })
    await expect(companies.getByRole('link').first()).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('the next person, once the cost is known', async () => {
    await page.getByRole('button', { name: 'Указать стоимость человека' }).click()
    await page.getByRole('textbox', { name: 'Человек стоит в год' }).fill('3000000')
    await page.getByRole('button', { name: 'Сохранить настройки' }).click()
    await expect(page.getByText('Настройки сохранены.')).toBeVisible()
    await page.getByText('Часы', { exact: true }).click()
    await expect(page.getByText('Ещё один человек приносит')).toBeVisible()
    await expect(page.getByRole('img', { name: /Прибыль по числу людей/ })).toBeVisible()
  })

  await test.step('as a file, and as a draft of the strategy', async () => {
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: 'XLSX' }).click()
    expect((await download).suggestedFilename()).toBe('allocation.xlsx')
    await page.getByRole('button', { name: 'Сделать из этого черновик стратегии' }).click()
    await expect(page).toHaveURL(/\/strategy$/)
    await expect(page.getByText(/несохранённ/)).toBeVisible()
  })

  await test.step('on a telephone', async () => {
    await page.setViewportSize({ width: 360, height: 740 })
    await page.goto('/allocation')
    await expect(page.getByRole('slider').first()).toBeVisible()
    await expectNoSidewaysScroll(page)
  })
})
