import { existsSync } from 'node:fs'

const places = [process.env.KAYMAK_CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const executablePath = places.find((place) => place && existsSync(place))
if (!executablePath) throw new Error('Chromium is not installed (Debian: chromium); KAYMAK_CHROMIUM names it elsewhere')

// The system's browser, not one that Playwright would download; nothing of it
// may call home while the tests run.
export const browser = {
  browserName: 'chromium' as const,
  timezoneId: 'Europe/Sofia',
  launchOptions: {
    executablePath,
    args: [
      '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
      '--disable-background-networking', '--disable-component-update', '--disable-sync',
    ],
  },
}
