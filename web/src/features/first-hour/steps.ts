import { key } from '../../app/key'

/** The way from nothing to a headcount. The language and the account are behind whoever sees this. */
export const steps = [
  { id: 'data', label: key('first-hour:data.name') },
  { id: 'groups', label: key('first-hour:groups.name') },
  { id: 'norms', label: key('first-hour:norms.name') },
  { id: 'people', label: key('first-hour:people.name') },
] as const

export type StepId = (typeof steps)[number]['id']

export function isStep(value: unknown): value is StepId {
  return steps.some((step) => step.id === value)
}

export function indexOf(id: StepId): number {
  return steps.findIndex((step) => step.id === id)
}

/** The step after this one; undefined after the last. */
export function after(id: StepId): StepId | undefined {
  return steps[indexOf(id) + 1]?.id
}
