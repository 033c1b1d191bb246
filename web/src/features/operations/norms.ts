import type { DatedNorm, NormForm, Operation } from './queries'

/** Unsaved norms by the code of the operation. */
export type NormDraft = Record<string, NormForm>

export function normForm({ minutes, trip_minutes, per_trip, cost }: NormForm): NormForm {
  return { minutes, trip_minutes, per_trip, cost }
}

export function sameNorm(a: NormForm, b: NormForm): boolean {
  return a.minutes === b.minutes && a.trip_minutes === b.trip_minutes && a.per_trip === b.per_trip && a.cost === b.cost
}

/** The draft with one more change; a norm that is as it was is no change. */
export function changeNorm(draft: NormDraft, operation: Operation, change: Partial<NormForm>): NormDraft {
  const next = { ...(draft[operation.code] ?? normForm(operation.norm)), ...change }
  const { [operation.code]: _, ...rest } = draft
  return sameNorm(next, operation.norm) ? rest : { ...rest, [operation.code]: next }
}

/** What has to be saved, dated. */
export function datedNorms(operations: readonly Operation[], draft: NormDraft, validFrom: string): DatedNorm[] {
  return operations.flatMap((operation) => {
    const norm = draft[operation.code]
    return norm ? [{ ...norm, id: operation.id, valid_from: validFrom }] : []
  })
}
