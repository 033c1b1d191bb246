import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body, send } from '../../api/client'
import type { components } from '../../api/schema'

type Schemas = components['schemas']
export type CalendarKey = Schemas['CalendarKey']
export type CalendarImport = Schemas['CalendarImport']
export type LooseEvent = Schemas['LooseEvent']
export type NewCalendarKey = Schemas['NewCalendarKey']

export const keysQuery = queryOptions({
  queryKey: ['account', 'calendar', 'keys'],
  queryFn: async ({ signal }) => (await body(api.GET('/account/calendar/keys', { signal }))).items,
})

export const looseQuery = queryOptions({
  queryKey: ['account', 'calendar', 'events'],
  queryFn: async ({ signal }) => (await body(api.GET('/account/calendar/events', { signal }))).items,
})

/** Opens the calendar to a program; its secret is told this once. */
export function useAddKey(kind: CalendarKey['kind'], name: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (password: string) => body(api.POST('/account/calendar/keys', { body: { kind, name, password } })),
    onSuccess: () => client.invalidateQueries({ queryKey: keysQuery.queryKey }),
  })
}

export function useRemoveKey() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => body(api.DELETE('/account/calendar/keys/{id}', { params: { path: { id } } })),
    onSuccess: () => client.invalidateQueries({ queryKey: keysQuery.queryKey }),
  })
}

/** Events and activities are two sides of one thing: both are asked anew. */
function useAskAnew() {
  const client = useQueryClient()
  return async () => {
    await client.invalidateQueries({ queryKey: looseQuery.queryKey })
    await client.invalidateQueries({ queryKey: ['activities'] })
  }
}

export function useLinkEvent(id: string) {
  const onSuccess = useAskAnew()
  return useMutation({
    mutationFn: (to: { company_id: string; operation_id: string }) => body(api.POST('/account/calendar/events/{id}/link', { params: { path: { id } }, body: to })),
    onSuccess,
  })
}

export function useTakeCalendar() {
  const onSuccess = useAskAnew()
  return useMutation({
    mutationFn: (file: File) => send<CalendarImport>('POST', '/account/calendar/imports', file),
    onSuccess,
  })
}

export function useUndoCalendar() {
  const onSuccess = useAskAnew()
  return useMutation({
    mutationFn: (id: string) => body(api.POST('/account/calendar/imports/{id}/undo', { params: { path: { id } } })),
    onSuccess,
  })
}
