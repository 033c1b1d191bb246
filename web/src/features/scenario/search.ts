/** Which scenarios are compared: today first, unless it is left out. */
export interface CompareSearch {
  ids?: string[]
  without?: 'today'
}

const id = /^[0-9a-f-]{36}$/

export function readCompareSearch(search: Record<string, unknown>): CompareSearch {
  const ids = Array.isArray(search.ids) ? search.ids.filter((one): one is string => typeof one === 'string' && id.test(one)).slice(0, 5) : []
  return { ...(ids.length > 0 && { ids }), ...(search.without === 'today' && ids.length > 1 && { without: 'today' as const }) }
}
