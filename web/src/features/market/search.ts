export interface MarketSearch {
  view?: 'plan' | 'prospects'
  /** Id of a saved plan, or "new". */
  plan?: string
}

export function readSearch(raw: Record<string, unknown>): MarketSearch {
  return {
    ...(raw.view === 'plan' || raw.view === 'prospects' ? { view: raw.view } : {}),
    ...(typeof raw.plan === 'string' && raw.plan !== '' ? { plan: raw.plan } : {}),
  }
}
