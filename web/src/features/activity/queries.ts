import { infiniteQueryOptions, keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body } from '../../api/client'
import type { components } from '../../api/schema'
import { askedMatch } from '../list/search'
import { stateWhere, type ActivitySearch } from './search'

type Schemas = components['schemas']
export type Activity = Schemas['Activity']
export type ActivityForm = Schemas['ActivityForm']
export type Suggestion = Schemas['Suggestion']
export type TimelineEntry = Schemas['TimelineEntry']
export type TimelineKind = 'activity' | 'change' | 'note' | 'deal'
export type TimelineOf = 'company' | 'contact' | 'person'

const pageRows = 100
const partRows = 20

function narrowing(search: ActivitySearch) {
  const where = [...(search.where ?? []), ...stateWhere(search)]
  return { ...(where.length > 0 ? { where } : {}), ...askedMatch(search) }
}

export function activitiesQuery(search: ActivitySearch) {
  return infiniteQueryOptions({
    queryKey: ['activities', 'list', search],
    initialPageParam: '',
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam, signal }) => body(api.GET('/activities', { params: { query: { ...narrowing(search), sort: search.sort ?? '-start_at', limit: pageRows, ...(pageParam ? { after: pageParam } : {}) } }, signal })),
    getNextPageParam: (last) => last?.next || undefined,
  })
}

export function countQuery(search: ActivitySearch) {
  return queryOptions({ queryKey: ['activities', 'count', { ...search, sort: undefined }], queryFn: async ({ signal }) => (await body(api.GET('/activities/count', { params: { query: narrowing(search) }, signal })))?.count ?? 0 })
}

/** What a form begins with; the server proposes the operation when none is given. */
export function suggestionQuery(company: string, operation: string) {
  return queryOptions({
    queryKey: ['activities', 'suggestion', company, operation],
    staleTime: 0,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => body(api.GET('/companies/{id}/next-step', { params: { path: { id: company }, query: operation ? { operation_id: operation } : {} }, signal })),
  })
}

export function companyNameQuery(id: string) {
  return queryOptions({ queryKey: ['company', id], queryFn: ({ signal }) => body(api.GET('/companies/{id}', { params: { path: { id } }, signal })) })
}

const timelines = { company: '/companies/{id}/timeline', contact: '/contacts/{id}/timeline', person: '/people/{id}/timeline' } as const

export function timelineQuery(of: TimelineOf, id: string, kinds: TimelineKind[]) {
  return infiniteQueryOptions({
    queryKey: [of, id, 'timeline', kinds],
    initialPageParam: '',
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam, signal }) => body(api.GET(timelines[of], { params: { path: { id }, query: { limit: partRows, kind: kinds, ...(pageParam ? { after: pageParam } : {}) } }, signal })),
    getNextPageParam: (last) => last?.next || undefined,
  })
}

const offered = 30

/** Some people at a company to choose from: first those of its latest activities. */
export function talkedToQuery(company: string) {
  return queryOptions({
    queryKey: ['company', company, 'talked to'],
    queryFn: async ({ signal }) => {
      const [people, latest] = await Promise.all([
        body(api.GET('/contacts', { params: { query: { company_id: company, limit: offered } }, signal })),
        body(api.GET('/companies/{id}/timeline', { params: { path: { id: company }, query: { limit: offered, kind: ['activity'] } }, signal })),
      ])
      const used = latest?.items.flatMap((entry) => entry.activity?.contact_ids ?? []) ?? []
      const place = (id: string) => (used.includes(id) ? used.indexOf(id) : used.length)
      return (people?.items ?? []).toSorted((a, b) => place(a.id) - place(b.id))
    },
  })
}

/** Whatever shows activities or what follows from them is asked for again. */
function useForget() {
  const client = useQueryClient()
  return () => Promise.all(['activities', 'company', 'companies', 'contact', 'person'].map((name) => client.invalidateQueries({ queryKey: [name] })))
}

/** An activity to save: a new one, or the version of one that is there. */
export interface Saving {
  form: ActivityForm
  of?: { id: string; version: number } | undefined
}

export function useSaveActivity() {
  const forget = useForget()
  return useMutation({
    mutationFn: ({ form, of }: Saving) => (of ? body(api.PUT('/activities/{id}', { params: { path: { id: of.id } }, body: { ...form, version: of.version } })) : body(api.POST('/activities', { body: form }))),
    onSuccess: forget,
  })
}

/** Saves one field of a row as it was loaded; a newer version of it is never overwritten. */
export function useSaveCell() {
  const forget = useForget()
  return useMutation({
    mutationFn: ({ row, change }: { row: Activity; change: Partial<ActivityForm> }) => {
      const { company_id, operation_id, state, person_ids, contact_ids, deal_id, start_at, minutes, minutes_by, reached, outcome, outcome_text, quality, note, promise_on } = row
      return body(api.PUT('/activities/{id}', { params: { path: { id: row.id } }, body: { company_id, operation_id, state, person_ids, contact_ids, deal_id, start_at, minutes, minutes_by, reached, outcome: outcome as ActivityForm['outcome'], outcome_text, quality, note, promise_on, ...change, version: row.version } }))
    },
    onSettled: forget,
  })
}

/** After a job has changed many activities. */
export const useForgetActivities = useForget

export function useDeleteActivity() {
  const forget = useForget()
  return useMutation({ mutationFn: ({ id, version }: Activity) => body(api.DELETE('/activities/{id}', { params: { path: { id }, query: { version } } })), onSuccess: forget })
}

export function useRestoreActivity() {
  const forget = useForget()
  return useMutation({ mutationFn: (id: string) => body(api.POST('/activities/{id}/restore', { params: { path: { id } } })), onSuccess: forget })
}
