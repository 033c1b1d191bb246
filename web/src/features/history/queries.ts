import { infiniteQueryOptions, keepPreviousData, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body } from '../../api/client'
import type { components } from '../../api/schema'

export type Event = components['schemas']['Event']
export type Change = Event['changes'][number]

/** What narrows the log; days are the reader's own. */
export interface LogSearch {
  noun?: string
  action?: string
  person?: string
  from?: string
  to?: string
}

const partRows = 10
const logRows = 50

export function historyQuery(noun: string, id: string) {
  return infiniteQueryOptions({
    queryKey: ['history', noun, id],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) => body(api.GET('/history/{noun}/{id}', { params: { path: { noun, id }, query: { limit: partRows, ...(pageParam ? { after: pageParam } : {}) } }, signal })),
    getNextPageParam: (last) => last?.next || undefined,
  })
}

export function logQuery({ noun, action, person, from, to }: LogSearch) {
  const narrowing = {
    ...(noun ? { noun } : {}),
    ...(action ? { action } : {}),
    ...(person ? { person_id: person } : {}),
    ...(from ? { from: startOf(from, 0) } : {}),
    ...(to ? { to: startOf(to, 1) } : {}),
  }
  return infiniteQueryOptions({
    queryKey: ['history', 'log', narrowing],
    initialPageParam: '',
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam, signal }) => body(api.GET('/log', { params: { query: { ...narrowing, limit: logRows, ...(pageParam ? { after: pageParam } : {}) } }, signal })),
    getNextPageParam: (last) => last?.next || undefined,
  })
}

/** The moment at which a day begins for the reader, some days later. */
function startOf(day: string, later: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(year, month - 1, date + later).toISOString()
}

/** Takes a change back; whatever is on screen may have changed with it. */
export function useUndoChange() {
  const client = useQueryClient()
  return useMutation({ mutationFn: (event: string) => body(api.POST('/log/{id}/undo', { params: { path: { id: event } } })), onSuccess: () => client.invalidateQueries() })
}
