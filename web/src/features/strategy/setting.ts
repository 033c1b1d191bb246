const places: [prefix: string, path: string][] = [
  ['norm', '/operations'],
  ['standard', '/strategy'],
  ['person', '/capacity'],
  ['calendar', '/capacity'],
  ['spread', '/capacity'],
  ['segment', '/analysis'],
  ['override', '/companies'],
]

/** The page on which a setting like "norm/call" is set. */
export function settingPlace(setting: string): string | undefined {
  const [first] = setting.split('/')
  return places.find(([prefix]) => prefix === first)?.[1]
}
