import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import type { AxeResults } from 'axe-core'
import { expect } from './kaymak.ts'

const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Fails on what axe calls serious or critical, with the rule and the elements. */
export async function expectAccessible(page: Page) {
  // Colours are judged when they have arrived, not while they fade in.
  await page.evaluate(() => {
    const ending = document.getAnimations().filter((animation) => Number.isFinite(animation.effect?.getComputedTiming().endTime))
    return Promise.allSettled(ending.map((animation) => animation.finished))
  })
  await page.evaluate(source)
  const results = (await page.evaluate('axe.run()')) as AxeResults
  const serious = results.violations
    .filter((violation) => violation.impact === 'serious' || violation.impact === 'critical')
    .map((violation) => `${violation.id}: ${violation.help}\n  ${violation.nodes.map((node) => `${node.html}\n  ${node.failureSummary}`).join('\n  ')}`)
  expect(serious, `axe on ${page.url()}`).toEqual([])
}

/** Fails where the page is wider than the window: nothing may scroll sideways at 360 px. */
export async function expectNoSidewaysScroll(page: Page) {
  // A window that was just made narrow lays itself out anew first.
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  await expect.poll(overflow, { message: `${page.url()} scrolls sideways` }).toBeLessThanOrEqual(0)
}
