import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

/** The languages of the interface, with the locale of a browser for each. */
export const languages = { en: 'en-GB', ru: 'ru-RU', bg: 'bg-BG' } as const
export type Language = keyof typeof languages

/** The texts of the screens in one language, as the files of the interface have them: words('ru')('person:invite.link'). */
export function words(language: Language) {
  return (key: string, values: Record<string, string> = {}): string => {
    const [file, path] = key.split(':') as [string, string]
    const text: unknown = path.split('.').reduce<unknown>((level, name) => (level as Record<string, unknown> | undefined)?.[name], read(language, file))
    if (typeof text !== 'string') throw new Error(`${language}: there is no text ${key}`)
    return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '')
  }
}

function read(language: Language, file: string): unknown {
  return JSON.parse(readFileSync(resolve(import.meta.dirname, `../web/src/locales/${language}/${file}.json`), 'utf8'))
}
