// Fails when what the browser loads before the first screen is heavier than
// 250 KB gzipped: the entry, what it imports statically, its styles, the
// shell and the base texts of the heaviest language. Fonts are not counted: the text shows
// without them. Nor are the texts of errors: they come beside the first screen.
import { readFile } from 'node:fs/promises'
import { gunzipSync, gzipSync } from 'node:zlib'

const limit = 250 * 1024
const dist = new URL('../dist/', import.meta.url)
const manifest = JSON.parse(gunzipSync(await readFile(new URL('manifest.json.gz', dist))))

const files = new Set(['index.html'])
function take(key) {
  const chunk = manifest[key]
  if (!chunk || files.has(chunk.file)) return
  files.add(chunk.file)
  for (const css of chunk.css ?? []) files.add(css)
  for (const next of chunk.imports ?? []) take(next)
}
for (const key of Object.keys(manifest)) if (manifest[key].isEntry) take(key)
for (const key of ['src/app/shell.tsx', 'src/locales/ru/common.json']) {
  if (!manifest[key]) throw new Error(`${key} is not in the build: the size check looks at the wrong files`)
  take(key)
}

let total = 0
for (const file of files) {
  const size = file === 'index.html' ? gzipSync(await readFile(new URL(file, dist))).length : (await readFile(new URL(`${file}.gz`, dist))).length
  total += size
  process.stdout.write(`${String(size).padStart(8)}  ${file}\n`)
}
process.stdout.write(`${String(total).padStart(8)}  first load, gzipped; limit ${limit}\n`)
if (total > limit) process.exit(1)
