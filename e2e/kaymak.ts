import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { test as base, expect, type Page } from '@playwright/test'

const binary = resolve(import.meta.dirname, '../bin/kaymak')

/** The real binary on an empty folder and a port of its own. */
export interface Kaymak {
  url: string
  log: () => string
}

/** Every journey gets a Kaymak of its own, and fails on whatever the browser complains about. */
export const test = base.extend<{ sample: string; kaymak: Kaymak }>({
  /** The language of a sample company that is there from the start; none by default. */
  sample: ['', { option: true }],
  kaymak: async ({ sample }, use, info) => {
    const data = await mkdtemp(join(tmpdir(), 'kaymak-e2e-'))
    if (sample) await promisify(execFile)(binary, ['demo', '--data', data, '--language', sample])
    const { process: child, ...kaymak } = await start(data)
    await use(kaymak)
    if (info.errors.length > 0) await info.attach('kaymak.log', { body: kaymak.log().split('\n').slice(-12).join('\n') })
    await stop(child, kaymak.log)
    await rm(data, { recursive: true, force: true })
  },
  baseURL: async ({ kaymak }, use) => use(kaymak.url),
  page: async ({ page }, use) => {
    const complaints = listen(page)
    await use(page)
    expect(complaints, 'the browser complained').toEqual([])
  },
})

export { expect }

async function start(data: string) {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  let log = ''
  const child = spawn(binary, ['serve', '--data', data, '--listen', `127.0.0.1:${port}`])
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (log += chunk))
  const ended = new Promise<never>((_, fail) => child.once('exit', (code) => fail(new Error(`kaymak ended with ${code}:\n${log}`))))
  const ready = expect(async () => expect((await fetch(`${url}/readyz`)).status).toBe(200)).toPass({ timeout: 30_000, intervals: [50, 100, 200] })
  await Promise.race([ready, ended])
  ended.catch(() => undefined) // From here on it ends when the journey does.
  return { process: child, url, log: () => log }
}

async function stop(child: ChildProcess, log: () => string) {
  const ended = new Promise<number | null>((done) => child.once('exit', done))
  child.kill('SIGTERM')
  const code = child.exitCode ?? (await ended)
  expect(code, `kaymak must stop cleanly on SIGTERM:\n${log()}`).toBe(0)
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer().once('error', fail)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => done(port))
    })
  })
}

/** What the browser complains about: exceptions, refused content, failed requests of ours. */
function listen(page: Page): string[] {
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error' && !expected(message.text())) complaints.push(message.text())
  })
  return complaints
}

// Chromium reports every 4xx answer as an error; a page that asks "am I signed in?" gets 401.
const expected = (text: string) => /status of (401|404|409|412|422|429)/.test(text)

/** A file of the shared examples; without them the journey is skipped, in CI it fails. */
export function example(path: string): string {
  const folder = process.env.KAYMAK_SHARED_DATA ?? resolve(import.meta.dirname, '../../shared/data')
  const file = join(folder, path)
  if (!existsSync(file)) {
    if (process.env.CI) throw new Error(`${file} is missing, and CI may not skip`)
    test.skip(true, `${file} is missing: KAYMAK_SHARED_DATA names the folder of examples`)
  }
  return file
}
