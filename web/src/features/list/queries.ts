import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body } from '../../api/client'
import type { components } from '../../api/schema'
import type { Noun } from '../session/may'

type Schemas = components['schemas']
export type View = Schemas['View']
export type ViewForm = Omit<View, 'id' | 'noun' | 'owner_id' | 'updated_at' | 'version'>
export type Bulk = Schemas['Bulk']
export type BulkForm = Schemas['BulkForm']
export type Person = Schemas['Person']

export function viewsQuery(noun: Noun) {
  return queryOptions({ queryKey: ['views', noun], queryFn: ({ signal }) => body(api.GET('/views', { params: { query: { noun } }, signal })) })
}

export type ListNoun = 'contact' | 'deal' | 'activity' | 'task'

const fields = {
  contact: (signal: AbortSignal) => api.GET('/contacts/fields', { signal }),
  deal: (signal: AbortSignal) => api.GET('/deals/fields', { signal }),
  activity: (signal: AbortSignal) => api.GET('/activities/fields', { signal }),
  task: (signal: AbortSignal) => api.GET('/tasks/fields', { signal }),
}

/** What a list can be sorted and narrowed by. */
export function fieldsQuery(noun: ListNoun) {
  return queryOptions({ queryKey: ['fields', noun], staleTime: Infinity, queryFn: async ({ signal }) => (await body(fields[noun](signal)))?.items ?? [] })
}

export const peopleQuery = queryOptions({
  queryKey: ['people', 'names'],
  queryFn: async ({ signal }) => (await body(api.GET('/people', { signal })))?.items ?? [],
})

function useForgetViews(noun: Noun) {
  const client = useQueryClient()
  return () => client.invalidateQueries({ queryKey: ['views', noun] })
}

const one = (id: string) => ({ params: { path: { id } } })

export function useCreateView(noun: Noun) {
  const forget = useForgetViews(noun)
  return useMutation({ mutationFn: (form: ViewForm) => body(api.POST('/views', { body: { ...form, noun } })), onSuccess: () => forget() })
}

export function useUpdateView(noun: Noun) {
  const forget = useForgetViews(noun)
  return useMutation({ mutationFn: ({ id, ...form }: ViewForm & { id: string; version: number }) => body(api.PUT('/views/{id}', { ...one(id), body: form })), onSettled: () => forget() })
}

export function useDeleteView(noun: Noun) {
  const forget = useForgetViews(noun)
  return useMutation({ mutationFn: (id: string) => body(api.DELETE('/views/{id}', one(id))), onSettled: () => forget() })
}

export function useBeginWith(noun: Noun) {
  const forget = useForgetViews(noun)
  return useMutation({ mutationFn: (view: string) => body(api.PUT('/views/default', { body: { noun, view_id: view } })), onSettled: () => forget() })
}

export function usePreviewBulk() {
  return useMutation({ mutationFn: (form: BulkForm) => body(api.POST('/bulk/preview', { body: form })) })
}

export function useStartBulk() {
  return useMutation({ mutationFn: (form: BulkForm) => body(api.POST('/bulk', { body: form })) })
}

export function useUndoBulk() {
  return useMutation({ mutationFn: (id: string) => body(api.POST('/bulk/{id}/undo', one(id))) })
}

export function bulkQuery(id: string) {
  return queryOptions({ queryKey: ['bulk', id], staleTime: 0, queryFn: ({ signal }) => body(api.GET('/bulk/{id}', { ...one(id), signal })) })
}
