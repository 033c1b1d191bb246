import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body } from '../../api/client'
import type { components } from '../../api/schema'

type Schemas = components['schemas']
export type Company = Schemas['Company']
export type CompanyForm = Schemas['CompanyForm']
export type Merge = Schemas['Merge']
export type Alike = Schemas['Alike']
export type DuplicatePair = Schemas['DuplicatePair']
export type Scan = Schemas['DuplicateScan']

/** What companies are recognised by. */
export type Clues = Pick<Required<CompanyForm>, 'name' | 'tax_id' | 'phone' | 'email' | 'website'> & { id?: string }

export function alikeQuery({ id, name, tax_id, phone, email, website }: Clues) {
  const query = { ...(id ? { id } : {}), name, tax_id, phone, email, website }
  return queryOptions({
    queryKey: ['companies', 'alike', query],
    queryFn: async ({ signal }) => (await body(api.GET('/companies/duplicates', { params: { query }, signal })))?.items ?? [],
  })
}

export function mergesQuery(id: string) {
  return queryOptions({ queryKey: ['company', id, 'merges'], queryFn: async ({ signal }) => (await body(api.GET('/companies/{id}/merges', { params: { path: { id } }, signal })))?.items ?? [] })
}

/** Whatever may show something of either company is asked for again. */
function useForget() {
  const client = useQueryClient()
  return () => client.invalidateQueries()
}

export function useMerge() {
  const forget = useForget()
  return useMutation({
    mutationFn: ({ kept, gone, form }: { kept: Company; gone: Company; form: CompanyForm }) =>
      body(api.POST('/companies/{id}/merge', { params: { path: { id: kept.id } }, body: { ...form, version: kept.version, gone_id: gone.id, gone_version: gone.version } })),
    onSuccess: () => forget(),
  })
}

export function useUndoMerge() {
  const forget = useForget()
  return useMutation({ mutationFn: (id: string) => body(api.POST('/merges/{id}/undo', { params: { path: { id } } })), onSuccess: () => forget() })
}

export const duplicatesQuery = infiniteQueryOptions({
  queryKey: ['duplicates'],
  initialPageParam: '',
  queryFn: ({ pageParam, signal }) => body(api.GET('/duplicates', { params: { query: pageParam ? { after: pageParam } : {} }, signal })),
  getNextPageParam: (last) => last?.next || undefined,
})

/** Looks for duplicates among all companies. */
export function useScan() {
  const client = useQueryClient()
  return useMutation({ mutationFn: () => body(api.POST('/duplicates/scan')), onSuccess: () => client.invalidateQueries({ queryKey: duplicatesQuery.queryKey }) })
}

/** Remembers that two companies are not one, or forgets it. */
export function useTellApart() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ one, other, apart }: { one: string; other: string; apart: boolean }) => {
      const pair = { body: { one_id: one, other_id: other } }
      return body(apart ? api.POST('/duplicates/apart', pair) : api.POST('/duplicates/together', pair))
    },
    onSuccess: () => Promise.all([client.invalidateQueries({ queryKey: duplicatesQuery.queryKey }), client.invalidateQueries({ queryKey: ['companies', 'alike'] })]),
  })
}
