import { readdirSync, readFileSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { languages } from '../app/i18n'
import { base, errorCodes, flat, parameters, pluralsOf, possibleCodes, scan, type Scan } from './scan'

const src = join(import.meta.dirname, '..')
const root = join(src, '../..')

function filesUnder(folder: string, wanted: (name: string) => boolean): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && wanted(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
}

function readJSON(file: string): Record<string, never> {
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, never>
}

const namespaces = readdirSync(join(src, 'locales/en')).map((file) => basename(file, '.json'))

/** All texts of a language as `namespace:key`. Error codes are flat keys already. */
function textsOf(language: string): Map<string, string> {
  const all = new Map<string, string>()
  for (const namespace of namespaces) for (const [name, text] of flat(readJSON(join(src, 'locales', language, `${namespace}.json`)))) all.set(`${namespace}:${name}`, text)
  return all
}

function scanSources(): Scan {
  const files = filesUnder(src, (name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name) && name !== 'scan.ts')
  const scans = files.map((file) => scan(relative(src, file), readFileSync(file, 'utf8')))
  return { uses: scans.flatMap((one) => one.uses), families: scans.flatMap((one) => one.families), faults: scans.flatMap((one) => one.faults) }
}

function declaredFamilies(): Map<string, string[]> {
  const files = filesUnder(src, (name) => name === 'families.json')
  return new Map(files.flatMap((file) => Object.entries(readJSON(file)) as [string, string[]][]))
}

function goCodes(find: (source: string) => string[]): Set<string> {
  const files = filesUnder(join(root, 'internal'), (name) => name.endsWith('.go') && !name.endsWith('_test.go'))
  return new Set(files.flatMap((file) => find(readFileSync(file, 'utf8'))))
}

/** "One company" may leave the number out; every other text names all values, and none names another. */
function mentions(text: string, name: string, reference: Map<string, string[]>): boolean {
  const wanted = reference.get(name) ?? reference.get(`${base(name)}_other`) ?? []
  const named = parameters(text)
  return named.every((value) => wanted.includes(value)) && (name.endsWith('_one') || named.length === wanted.length)
}

const texts = new Map(languages.map((language) => [language, textsOf(language)]))
const families = declaredFamilies()
const found = scanSources()
const wanted = new Map([...found.uses.map((use) => [use.name, use.file] as const), ...[...families].flatMap(([prefix, members]) => members.map((member) => [`${prefix}.${member}`, 'families.json'] as const))])
// Made here in the browser, or in fault itself.
const browserCodes = ['internal', 'invalid', 'network']
const codes = new Set([...goCodes(errorCodes), ...browserCodes])
const literals = new Set([...goCodes(possibleCodes), ...browserCodes])

test('every namespace exists in every language', () => {
  for (const language of languages) expect(readdirSync(join(src, 'locales', language)).toSorted(), language).toEqual(namespaces.map((name) => `${name}.json`).toSorted())
})

test('every key in the sources can be found by the walk', () => {
  expect(found.faults).toEqual([])
  expect(found.families.filter((family) => !families.has(family.name)).map((family) => `${family.file}: ${family.name} is not in a families.json`)).toEqual([])
})

describe.each(languages)('%s', (language) => {
  const own = texts.get(language) ?? new Map<string, string>()
  const bases = new Set([...own.keys()].map(base))

  test('no key is missing', () => {
    const missing = [...wanted].filter(([name]) => !own.has(name) && !bases.has(name)).map(([name, file]) => `${name} (${file})`)
    expect(missing).toEqual([])
  })

  test('no key is unused', () => {
    const unused = [...own.keys()].filter((name) => !name.startsWith('errors:') && !wanted.has(name) && !wanted.has(base(name)))
    expect(unused).toEqual([])
  })

  test('every error code is translated', () => {
    // A code made of two parts in Go ends with "_" here: each of its ends is a key.
    const keys = [...own.keys()]
    const missing = [...codes].filter((code) => (code.endsWith('_') ? !keys.some((name) => name.startsWith(`errors:${code}`)) : !own.has(`errors:${code}`)))
    expect(missing.toSorted()).toEqual([])
  })

  test('no error is translated that nobody makes', () => {
    const openEnded = [...codes].filter((code) => code.endsWith('_'))
    const told = [...own.keys()].filter((name) => name.startsWith('errors:')).map((name) => name.slice('errors:'.length))
    expect(told.filter((code) => !literals.has(code) && !codes.has(code) && !openEnded.some((start) => code.startsWith(start)))).toEqual([])
  })

  test('plurals have exactly the forms of the language', () => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted()
    // Error codes are names, not counted things: session.too_many is no plural.
    const counted = new Map([...own].filter(([name]) => !name.startsWith('errors:')))
    const wrong = [...pluralsOf(counted)].filter(([, have]) => have.size > 0 && [...have].toSorted().join() !== forms.join()).map(([name, have]) => `${name}: ${[...have].join()}`)
    expect(wrong).toEqual([])
  })

  test('no text is empty, and each mentions the same values as the English one', () => {
    const english = texts.get('en') ?? new Map<string, string>()
    const reference = new Map([...english].filter(([name]) => name === base(name) || name.endsWith('_other') || name.startsWith('errors:')).map(([name, text]) => [name, parameters(text)]))
    const wrong = [...own].filter(([name, text]) => text.trim() === '' || !mentions(text, name, reference)).map(([name, text]) => `${name}: ${text}`)
    expect(wrong).toEqual([])
  })
})
