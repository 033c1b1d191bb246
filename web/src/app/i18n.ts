import i18next, { type BackendModule } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { errorTexts } from '../api/problem'

export const languages = ['en', 'ru', 'bg'] as const
export type Language = (typeof languages)[number]

// Each language calls itself by its own name, whatever the reader's language.
export const languageNames: Record<Language, string> = { en: 'English', ru: 'Русский', bg: 'Български' }

const files = import.meta.glob<Record<string, unknown>>('../locales/*/*.json', { import: 'default' })

const backend: BackendModule = {
  type: 'backend',
  init() {},
  async read(language: string, namespace: string) {
    const load = files[`../locales/${language}/${namespace}.json`]
    if (!load) throw new Error(`no texts ${language}/${namespace}`)
    return load()
  },
}

const remembered = 'kaymak.language'

export function isLanguage(value: unknown): value is Language {
  return languages.includes(value as Language)
}

/** The reader's choice on this device, else the first of ours that the browser asks for. */
export function preferredLanguage(): Language {
  const wanted = [localStorage.getItem(remembered), ...navigator.languages.map((tag) => tag.slice(0, 2))]
  return wanted.find(isLanguage) ?? 'en'
}

/** Whether somebody chose a language on this device. */
export function hasChosenLanguage(): boolean {
  return isLanguage(localStorage.getItem(remembered))
}

export async function chooseLanguage(language: Language): Promise<void> {
  localStorage.setItem(remembered, language)
  if (i18next.language !== language) await i18next.changeLanguage(language)
}

function markDocument(language: string): void {
  document.documentElement.lang = language
}

export async function startTexts(): Promise<void> {
  i18next.on('languageChanged', markDocument)
  await i18next
    .use(backend)
    .use(initReactI18next)
    .init({
      lng: preferredLanguage(),
      supportedLngs: languages,
      load: 'languageOnly',
      fallbackLng: false,
      ns: ['common'],
      defaultNS: 'common',
      interpolation: { escapeValue: false }, // React escapes.
      react: { useSuspense: true },
    })
  // The first screen does not wait for what may go wrong on it; a refusal does wait for its words.
  void errorTexts()
}
