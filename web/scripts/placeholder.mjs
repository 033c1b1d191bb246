// vite build empties dist; the committed placeholder keeps `go build` working
// in a clone where the UI was never built.
import { writeFile } from 'node:fs/promises'

await writeFile(new URL('../dist/.gitkeep', import.meta.url), '')
