import { infiniteQueryOptions, keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body } from '../../api/client'
import type { components } from '../../api/schema'
import { complete, sizeOf } from '../list/match'
import { formOf } from './form'
import { sortOf, type CompanySearch } from './search'

type Schemas = components['schemas']
export type Company = Schemas['Company']
export type CompanyForm = Schemas['CompanyForm']
export type Potential = Schemas['Potential']
export type PotentialForm = Schemas['PotentialForm']
export type Payment = Schemas['Payment']
export type Event = Schemas['Event']
export type CompanyMoney = Schemas['CompanyMoney']
export type TreatmentReason = Schemas['TreatmentReason']
export type Lookalike = Schemas['Lookalike']

const pageRows = 100

function narrowing(search: CompanySearch) {
  const match = complete(search.match ?? {})
  return { ...(search.q ? { q: search.q } : {}), ...(search.where ? { where: search.where } : {}), ...(sizeOf(match) > 0 ? { match: JSON.stringify(match) } : {}) }
}

export function companiesQuery(search: CompanySearch) {
  const { id, desc } = sortOf(search)
  return infiniteQueryOptions({
    queryKey: ['companies', 'list', search],
    initialPageParam: '',
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam, signal }) =>
      body(api.GET('/companies', { params: { query: { ...narrowing(search), sort: desc ? `-${id}` : id, limit: pageRows, ...(pageParam ? { after: pageParam } : {}) } }, signal })),
    getNextPageParam: (last) => last?.next || undefined,
  })
}

export function countQuery(search: CompanySearch) {
  return queryOptions({
    queryKey: ['companies', 'count', search.q, search.where, search.match],
    queryFn: async ({ signal }) => (await body(api.GET('/companies/count', { params: { query: narrowing(search) }, signal })))?.count ?? 0,
  })
}

export type ValueField = 'industry' | 'region' | 'size_band' | 'city' | 'source'

export function valuesQuery(field: ValueField) {
  return queryOptions({
    queryKey: ['companies', 'values', field],
    queryFn: async ({ signal }) => (await body(api.GET('/companies/values', { params: { query: { field } }, signal })))?.items ?? [],
  })
}

export const ownersQuery = queryOptions({
  queryKey: ['people', 'names'],
  queryFn: async ({ signal }) => (await body(api.GET('/people', { signal })))?.items ?? [],
})

const one = (id: string) => ({ params: { path: { id } } })

export function companyQuery(id: string) {
  return queryOptions({ queryKey: ['company', id], queryFn: ({ signal }) => body(api.GET('/companies/{id}', { ...one(id), signal })) })
}

export function familyQuery(id: string) {
  return queryOptions({ queryKey: ['company', id, 'family'], queryFn: ({ signal }) => body(api.GET('/companies/{id}/family', { ...one(id), signal })) })
}

export function moneyQuery(id: string) {
  return queryOptions({ queryKey: ['company', id, 'money'], queryFn: ({ signal }) => body(api.GET('/companies/{id}/money', { ...one(id), signal })) })
}

export function treatmentQuery(id: string) {
  return queryOptions({ queryKey: ['company', id, 'treatment'], queryFn: ({ signal }) => body(api.GET('/companies/{id}/treatment', { ...one(id), signal })) })
}

export function potentialsQuery(id: string) {
  return queryOptions({ queryKey: ['company', id, 'potentials'], queryFn: async ({ signal }) => (await body(api.GET('/companies/{id}/potentials', { ...one(id), signal })))?.items ?? [] })
}

export function lookalikeQuery(id: string) {
  return queryOptions({ queryKey: ['company', id, 'lookalike'], retry: false, queryFn: ({ signal }) => body(api.GET('/companies/{id}/lookalike', { ...one(id), signal })) })
}

const partRows = 10

export function paymentsQuery(id: string) {
  return infiniteQueryOptions({
    queryKey: ['company', id, 'payments'],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) => body(api.GET('/companies/{id}/payments', { params: { path: { id }, query: { limit: partRows, ...(pageParam ? { after: pageParam } : {}) } }, signal })),
    getNextPageParam: (last) => last?.next || undefined,
  })
}

/** Whatever shows companies is asked for again. */
function useForget() {
  const client = useQueryClient()
  return (id?: string) => Promise.all([client.invalidateQueries({ queryKey: ['companies'] }), client.invalidateQueries({ queryKey: ['strategy'] }), id ? client.invalidateQueries({ queryKey: ['company', id] }) : undefined])
}

export function useCreateCompany() {
  const forget = useForget()
  return useMutation({ mutationFn: (form: CompanyForm) => body(api.POST('/companies', { body: form })), onSuccess: () => forget() })
}

export function useUpdateCompany(id: string) {
  const forget = useForget()
  return useMutation({ mutationFn: (form: CompanyForm & { version: number }) => body(api.PUT('/companies/{id}', { ...one(id), body: form })), onSuccess: () => forget(id) })
}

/** Saves one field of a row as it was loaded; a newer version of it is never overwritten. */
export function useSaveCell() {
  const forget = useForget()
  return useMutation({
    mutationFn: ({ row, change }: { row: Company; change: Partial<CompanyForm> }) => body(api.PUT('/companies/{id}', { ...one(row.id), body: { ...formOf(row), ...change, version: row.version } })),
    onSettled: (_, __, { row }) => forget(row.id),
  })
}

export const fieldsQuery = queryOptions({
  queryKey: ['companies', 'fields'],
  staleTime: Infinity,
  queryFn: async ({ signal }) => (await body(api.GET('/companies/fields', { signal })))?.items ?? [],
})

export function useDeleteCompany() {
  const forget = useForget()
  return useMutation({ mutationFn: (company: Company) => body(api.DELETE('/companies/{id}', { params: { path: { id: company.id }, query: { version: company.version } } })), onSuccess: () => forget() })
}

export function useRestoreCompany() {
  const forget = useForget()
  return useMutation({ mutationFn: (id: string) => body(api.POST('/companies/{id}/restore', one(id))), onSuccess: (_, id) => forget(id) })
}

export function useAssess(id: string) {
  const forget = useForget()
  return useMutation({ mutationFn: (form: PotentialForm) => body(api.POST('/companies/{id}/potentials', { ...one(id), body: form })), onSuccess: () => forget(id) })
}

export function useTakeEstimate(id: string) {
  const forget = useForget()
  return useMutation({ mutationFn: () => body(api.POST('/companies/{id}/lookalike', one(id))), onSuccess: () => forget(id) })
}

export const estimatesQuery = queryOptions({ queryKey: ['companies', 'estimates'], staleTime: 0, queryFn: ({ signal }) => body(api.GET('/potentials/estimate', { signal })) })

export function useEstimateAll() {
  return useMutation({ mutationFn: () => body(api.POST('/potentials/estimate')) })
}

/** After a job has changed many companies. */
export function useForgetCompanies() {
  const client = useQueryClient()
  return () => Promise.all(['companies', 'company', 'strategy'].map((name) => client.invalidateQueries({ queryKey: [name] })))
}
