import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body } from '../../api/client'
import type { components } from '../../api/schema'

type Schemas = components['schemas']
export type Day = Schemas['Day']
export type DayLine = Schemas['DayLine']
export type SlotReason = Schemas['SlotReason']
export const skipReasons = ['no_time', 'not_ready', 'client_asked', 'unreachable', 'no_sense'] as const
export type SkipReason = (typeof skipReasons)[number]

// What follows from activities is asked for again with them.
export const todayQuery = (person: string) => queryOptions({ queryKey: ['activities', 'today', person], queryFn: ({ signal }) => body(api.GET('/people/{id}/today', { params: { path: { id: person } }, signal })) })

export const plannersQuery = queryOptions({ queryKey: ['activities', 'planners'], queryFn: async ({ signal }) => (await body(api.GET('/schedules', { signal })))?.items ?? [] })

/** Whatever shows a schedule is asked for again. */
export function useForgetTime() {
  const client = useQueryClient()
  return () => client.invalidateQueries({ queryKey: ['activities'] })
}

export function useSkip() {
  const forget = useForgetTime()
  return useMutation({ mutationFn: ({ line, reason }: { line: DayLine; reason: SkipReason }) => body(api.POST('/slots/{id}/skip', { params: { path: { id: line.id } }, body: { reason, version: line.version } })), onSuccess: forget })
}

export function usePlanDays(person: string) {
  const forget = useForgetTime()
  return useMutation({ mutationFn: () => body(api.POST('/people/{id}/schedule', { params: { path: { id: person } }, body: { accept: true } })), onSuccess: forget })
}
