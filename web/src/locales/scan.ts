// Finds the text keys that the sources use. It is a static walk: keys are
// literals, or members of families declared in families.json.

export interface Use {
  /** `namespace:key.path` */
  name: string
  file: string
}

export interface Scan {
  uses: Use[]
  /** `namespace:prefix` of a template: t(`prefix.${x}`). */
  families: Use[]
  /** What the walk cannot understand. */
  faults: string[]
}

const translation = /useTranslation\(\s*'([a-z-]+)'/g
const call = /\b(?:t|key)\(\s*(?:'([^'\n]+)'|`([^`\n]*)`)/g
const transKey = /i18nKey="([^"]+)"/g
const familyShape = /^((?:[a-z-]+:)?[\w.]+)\.(?:\$\{[^}]+\})+$/

/** Comments may show a call as an example. */
export function withoutComments(source: string): string {
  return source.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|\s)\/\/.*$/gm, '$1')
}

/** The keys used in one source file. */
export function scan(file: string, original: string): Scan {
  const source = withoutComments(original)
  const hooks = [...source.matchAll(translation)]
  // A component asks for its namespace before it uses it, so the nearest hook above counts.
  const namespaceAt = (index: number) => (hooks.findLast((hook) => hook.index < index) ?? hooks[0])?.[1]
  const found: Scan = { uses: [], families: [], faults: [] }
  const named = (name: string, index: number) => {
    if (name.includes(':')) return name
    const namespace = namespaceAt(index)
    if (namespace) return `${namespace}:${name}`
    found.faults.push(`${file}: '${name}' has no namespace: use a prefix, or useTranslation('…') in this file`)
    return undefined
  }
  const note = (list: Use[], name: string, index: number) => {
    const full = named(name, index)
    if (full) list.push({ name: full, file })
  }
  for (const match of source.matchAll(call)) {
    const [, literal, template] = match
    if (literal) note(found.uses, literal, match.index)
    if (template === undefined) continue
    const family = familyShape.exec(template)?.[1]
    if (family) note(found.families, family, match.index)
    else found.faults.push(`${file}: \`${template}\` must be prefix.\${member}`)
  }
  for (const match of source.matchAll(transKey)) if (match[1]) note(found.uses, match[1], match.index)
  return found
}

/** `{a: {b: 'x'}}` → `{'a.b': 'x'}`. */
export function flat(texts: object, prefix = ''): Map<string, string> {
  const all = new Map<string, string>()
  for (const [name, value] of Object.entries(texts)) {
    if (typeof value === 'string') all.set(prefix + name, value)
    else for (const [inner, text] of flat(value as object, `${prefix}${name}.`)) all.set(inner, text)
  }
  return all
}

const pluralEnd = /_(zero|one|two|few|many|other)$/

/** The key as the source names it: without the plural form. */
export function base(name: string): string {
  return name.replace(pluralEnd, '')
}

/** Plural forms per base key. */
export function pluralsOf(texts: Map<string, string>): Map<string, Set<string>> {
  const all = new Map<string, Set<string>>()
  for (const name of texts.keys()) {
    const form = pluralEnd.exec(name)?.[1]
    if (form) all.set(base(name), (all.get(base(name)) ?? new Set()).add(form))
  }
  return all
}

/** The names between double braces, sorted; `count` is left out because a form may leave it out. */
export function parameters(text: string): string[] {
  return [...new Set([...text.matchAll(/\{\{\s*(\w+)[^}]*\}\}/g)].map(([, name]) => name ?? ''))].filter((name) => name !== 'count').toSorted()
}

const faultCode = /fault\.Newf?\(\s*(?:fault\.)?\w+,\s*"([a-z0-9_.]+)"/g
const fieldCode = /\.Add(?:With)?\(\s*[^\n]*?,\s*"([a-z0-9_]+\.[a-z0-9_.]+)"/g
// A reader of files notes faults through a method of its own: path, code, words.
const notedCode = /\.note\w*\(\s*[^\n]*?,\s*"([a-z0-9_]+\.[a-z0-9_.]+)"/g
// The store makes "<noun>.not_found" of the noun it looked for.
const foundNoun = /\bfound\(err, "([a-z_]+)"\)/g
const structCode = /\bCode:\s*"([a-z0-9_]+\.[a-z0-9_.]+)"/g

/** Every literal that may be a code: a translation is idle when not even this finds it. */
export function possibleCodes(source: string): string[] {
  return [...source.matchAll(/"([a-z0-9_]+(?:\.[a-z0-9_]+)*)"/g)].map(([, code]) => code ?? '')
}

/** The error codes that one Go source makes. */
export function errorCodes(source: string): string[] {
  const missing = [...source.matchAll(foundNoun)].map(([, noun]) => `${noun}.not_found`)
  return missing.concat([faultCode, fieldCode, notedCode, structCode].flatMap((pattern) => [...source.matchAll(pattern)].map(([, code]) => code ?? '')))
}
