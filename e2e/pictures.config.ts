import { defineConfig } from '@playwright/test'
import { browser } from './browser.ts'

/** Takes the pictures of every screen over the sample company: make pictures. */
export default defineConfig({
  testDir: 'pictures',
  outputDir: 'out/pictures-results',
  workers: 1,
  timeout: 180_000,
  expect: { timeout: 20_000 },
  reporter: [['list']],
  use: { ...browser, actionTimeout: 20_000 },
})
