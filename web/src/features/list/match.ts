import type { components } from '../../api/schema'

/** A tree of filters as the API takes it. */
export interface Match {
  any?: boolean
  filters?: Test[]
  groups?: Match[]
}

export interface Test {
  field: string
  operator: string
  values?: string[]
}

export type ListField = components['schemas']['ListField']

export const noMatch: Match = {}

/** How many tests a tree has. */
export function sizeOf(match: Match | undefined): number {
  if (!match) return 0
  return (match.filters?.length ?? 0) + (match.groups ?? []).reduce((sum, group) => sum + sizeOf(group), 0)
}

/** The tree without tests that have no value yet and without empty groups. */
export function complete(match: Match): Match {
  const filters = (match.filters ?? []).filter((test) => valueless(test.operator) || (test.values ?? []).length > 0)
  const groups = (match.groups ?? []).map(complete).filter((group) => sizeOf(group) > 0)
  return { any: match.any ?? false, filters, groups }
}

export function valueless(operator: string): boolean {
  return operator === 'empty' || operator === 'filled'
}

const flatOperators = new Set(['is', 'from', 'to'])

/** One tree for the simple filters of the address and for what was built. */
export function joined(where: string[] = [], match: Match = noMatch): Match {
  const tests: Test[] = []
  for (const text of where) {
    const [field = '', operator = 'is', ...rest] = text.split(':')
    const value = rest.join(':')
    const same = operator === 'is' ? tests.find((test) => test.field === field && test.operator === 'is') : undefined
    if (same) same.values = [...(same.values ?? []), value]
    else tests.push({ field, operator, values: [value] })
  }
  return complete({ filters: tests, groups: sizeOf(match) > 0 ? [match] : [] })
}

/** The other way round: what simple filters can say, and the rest. */
export function parted(match: Match): { where: string[]; match: Match | undefined } {
  if (match.any) return { where: [], match }
  const simple = (match.filters ?? []).filter((test) => flatOperators.has(test.operator))
  const rest = (match.filters ?? []).filter((test) => !flatOperators.has(test.operator))
  const where = simple.flatMap((test) => (test.values ?? []).map((value) => `${test.field}:${test.operator}:${value}`))
  const groups = match.groups ?? []
  if (rest.length === 0 && groups.length === 0) return { where, match: undefined }
  return { where, match: rest.length === 0 && groups.length === 1 ? groups[0] : { filters: rest, groups } }
}

/** Reads a tree out of an address; what is none is left out. */
export function readMatch(raw: unknown): Match | undefined {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return undefined
  const { any, filters, groups } = raw as Record<string, unknown>
  const match: Match = {
    any: any === true,
    filters: (Array.isArray(filters) ? filters : []).filter((one): one is Test => typeof one === 'object' && one !== null && typeof (one as Test).field === 'string' && typeof (one as Test).operator === 'string'),
    groups: (Array.isArray(groups) ? groups : []).flatMap((one) => readMatch(one) ?? []),
  }
  return sizeOf(match) > 0 ? match : undefined
}
