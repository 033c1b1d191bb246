import { useSession } from './queries'

export type Power = 'read' | 'analyse' | 'manage' | 'administer' | 'export' | 'bulk' | 'audit'
export type Noun = 'company' | 'contact' | 'activity' | 'deal' | 'task'
/** Fields that a role can be kept from seeing. */
export type Hideable = 'company.money' | 'company.potential' | 'payment.margin' | 'contact.reach' | 'deal.amount'
export type Deed = 'read' | 'create' | 'edit' | 'delete' | 'assign'

/**
 * What to offer this person. It only spares them a refusal: whether a single
 * record may be touched, the server decides.
 */
export function useMay() {
  const user = useSession().user
  return {
    has: (power: Power) => user?.powers.includes(power) ?? false,
    may: (deed: Deed, noun: Noun) => (user?.scopes[noun]?.[deed] ?? 'none') !== 'none',
    hides: (...fields: Hideable[]) => fields.some((field) => user?.hidden.includes(field)),
    everywhere: (deed: Deed, noun: Noun) => user?.scopes[noun]?.[deed] === 'all',
  }
}
