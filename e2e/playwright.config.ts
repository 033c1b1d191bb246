import { defineConfig } from '@playwright/test'
import { browser } from './browser.ts'

// Two workers: each starts its own Kaymak on its own data, and CI has two cores.
export default defineConfig({
  testDir: 'journeys',
  outputDir: 'out/results',
  workers: 2,
  fullyParallel: false,
  timeout: 240_000,
  expect: { timeout: 15_000 },
  reporter: process.env.CI ? [['line']] : [['list']],
  forbidOnly: Boolean(process.env.CI),
  use: { ...browser, actionTimeout: 15_000, trace: 'retain-on-failure', screenshot: 'only-on-failure' },
})
