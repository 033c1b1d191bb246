/** Whose template is looked at; without one that of salespeople. */
export function readRole(search: Record<string, unknown>): { role?: string } {
  return typeof search.role === 'string' ? { role: search.role } : {}
}
