import { readLocalStorageValue, useLocalStorage } from '@mantine/hooks'

/** What was opened from the palette, the latest first; kept in this browser. */
export interface Recent {
  to: string
  title: string
}

const storageKey = 'kaymak.recent'
const most = 7

/** The list with what was just opened at its beginning. */
export function withLatest(list: Recent[], latest: Recent): Recent[] {
  return [latest, ...list.filter((item) => item.to !== latest.to)].slice(0, most)
}

export function useRecent() {
  const [recent, setRecent] = useLocalStorage<Recent[]>({ key: storageKey, defaultValue: [], getInitialValueInEffect: false })
  const remember = (latest: Recent) => setRecent(withLatest(readLocalStorageValue<Recent[]>({ key: storageKey, defaultValue: [] }), latest))
  return { recent, remember }
}
