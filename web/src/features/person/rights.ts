import type { Deed, Hideable, Noun, Power } from '../session/may'
import type { Rights } from './queries'

export const nouns: Noun[] = ['company', 'contact', 'activity', 'deal', 'task']
export const deeds: Deed[] = ['read', 'create', 'edit', 'delete', 'assign']
export const scopes = ['none', 'own', 'subordinates', 'team', 'all'] as const
export type Scope = (typeof scopes)[number]
export const powers: Power[] = ['read', 'analyse', 'manage', 'administer', 'export', 'bulk', 'audit']
export const hideable: Hideable[] = ['company.money', 'company.potential', 'payment.margin', 'contact.reach', 'deal.amount']

export function scopeOf(rights: Rights, noun: Noun, deed: Deed): Scope {
  return (rights.records[noun]?.[deed] ?? 'none') as Scope
}

/** The same rights with one scope changed. */
export function withScope(rights: Rights, noun: Noun, deed: Deed, scope: Scope): Rights {
  return { ...rights, records: { ...rights.records, [noun]: { ...rights.records[noun], [deed]: scope } } }
}

/** The same list with an entry, or without it. */
export function toggled(list: string[], entry: string, on: boolean): string[] {
  return on ? [...list.filter((other) => other !== entry), entry] : list.filter((other) => other !== entry)
}
