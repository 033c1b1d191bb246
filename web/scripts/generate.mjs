// Makes src/api/schema.d.ts from ../api/openapi.json. openapi-typescript needs
// the compiler API of TypeScript 5, which the package `typescript` here is;
// checking is done by TypeScript 7 (package `typescript-7`).
import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import openapiTS, { astToString } from 'openapi-typescript'

const source = new URL('../../api/openapi.json', import.meta.url)
const target = fileURLToPath(new URL('../src/api/schema.d.ts', import.meta.url))

// A value with a default may be left out of a request, so it is optional.
const ast = await openapiTS(source, { alphabetize: true, defaultNonNullable: false })
await writeFile(target, `// Generated from api/openapi.json by npm run generate. Do not edit.\n${astToString(ast)}`)
