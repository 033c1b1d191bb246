// Leaves of every text file of the build only its gzip form: that is what the
// program carries and what browsers are sent (see embed.go). The page stays as it
// is, because it gets a nonce in every answer.
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'

const dist = new URL('../dist/', import.meta.url)

for (const name of await readdir(dist, { recursive: true })) {
  if (!/\.(js|css|svg|json)$/.test(name)) continue
  const file = new URL(name, dist)
  await writeFile(new URL(`${name}.gz`, dist), gzipSync(await readFile(file), { level: 9 }))
  await rm(file)
}
