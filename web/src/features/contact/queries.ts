import { infiniteQueryOptions, keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body, send } from '../../api/client'
import type { components } from '../../api/schema'
import { askedMatch } from '../list/search'
import { formAsked, formOf } from './form'
import { sortOf, type ContactSearch } from './search'

type Schemas = components['schemas']
export type Contact = Schemas['Contact']
export type ContactForm = Schemas['ContactForm']
export type ContactPlace = Omit<Schemas['ContactCompany'], 'company_id' | 'company_name'>
export type CardsResult = Schemas['CardsResult']

const pageRows = 100

function narrowing(search: ContactSearch) {
  return { ...(search.q ? { q: search.q } : {}), ...(search.where ? { where: search.where } : {}), ...askedMatch(search) }
}

export function contactsQuery(search: ContactSearch) {
  const { id, desc } = sortOf(search)
  return infiniteQueryOptions({
    queryKey: ['contacts', 'list', search.q, search.where, search.match, search.sort],
    initialPageParam: '',
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam, signal }) =>
      body(api.GET('/contacts', { params: { query: { ...narrowing(search), sort: desc ? `-${id}` : id, limit: pageRows, ...(pageParam ? { after: pageParam } : {}) } }, signal })),
    getNextPageParam: (last) => last?.next || undefined,
  })
}

export function countQuery(search: ContactSearch) {
  return queryOptions({
    queryKey: ['contacts', 'count', search.q, search.where, search.match],
    queryFn: async ({ signal }) => (await body(api.GET('/contacts/count', { params: { query: narrowing(search) }, signal })))?.count ?? 0,
  })
}

const companyRows = 50

export function companyContactsQuery(companyId: string) {
  return infiniteQueryOptions({
    queryKey: ['contacts', 'company', companyId],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) => body(api.GET('/contacts', { params: { query: { company_id: companyId, limit: companyRows, ...(pageParam ? { after: pageParam } : {}) } }, signal })),
    getNextPageParam: (last) => last?.next || undefined,
  })
}

export function contactQuery(id: string) {
  return queryOptions({ queryKey: ['contact', id], queryFn: ({ signal }) => body(api.GET('/contacts/{id}', { params: { path: { id } }, signal })) })
}

const choiceRows = 20

/** Contacts to choose from, by what was typed. */
export function contactChoicesQuery(q: string) {
  return queryOptions({
    queryKey: ['contacts', 'choices', q],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => (await body(api.GET('/contacts', { params: { query: { limit: choiceRows, ...(q ? { q } : {}) } }, signal })))?.items ?? [],
  })
}

/** Companies to choose from, by what was typed. */
export function companyChoicesQuery(q: string) {
  return queryOptions({
    queryKey: ['companies', 'choices', q],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => (await body(api.GET('/companies', { params: { query: { limit: choiceRows, ...(q ? { q } : {}) } }, signal })))?.items ?? [],
  })
}

/** Whatever shows contacts is asked for again. */
function useForget() {
  const client = useQueryClient()
  return () => Promise.all([client.invalidateQueries({ queryKey: ['contacts'] }), client.invalidateQueries({ queryKey: ['contact'] })])
}

export function useCreateContact() {
  const forget = useForget()
  return useMutation({ mutationFn: (form: ContactForm) => body(api.POST('/contacts', { body: form })), onSuccess: forget })
}

export function useUpdateContact(id: string) {
  const forget = useForget()
  return useMutation({ mutationFn: (form: ContactForm & { version: number }) => body(api.PUT('/contacts/{id}', { params: { path: { id } }, body: form })), onSuccess: forget })
}

/** Saves one field of a row as it was loaded; a newer version of it is never overwritten. */
export function useSaveCell() {
  const forget = useForget()
  return useMutation({
    mutationFn: ({ row, change }: { row: Contact; change: Partial<ContactForm> }) => body(api.PUT('/contacts/{id}', { params: { path: { id: row.id } }, body: { ...formAsked(formOf(row)), ...change, version: row.version } })),
    onSettled: forget,
  })
}

/** After a job has changed many contacts. */
export const useForgetContacts = useForget

export function useDeleteContact() {
  const forget = useForget()
  return useMutation({
    mutationFn: (contact: Contact) => body(api.DELETE('/contacts/{id}', { params: { path: { id: contact.id }, query: { version: contact.version } } })),
    onSuccess: forget,
  })
}

export function useRestoreContact() {
  const forget = useForget()
  return useMutation({ mutationFn: (id: string) => body(api.POST('/contacts/{id}/restore', { params: { path: { id } } })), onSuccess: forget })
}

export function useLinkContact(companyId: string) {
  const forget = useForget()
  return useMutation({
    mutationFn: ({ contact, place }: { contact: Contact; place: ContactPlace }) =>
      body(api.PUT('/contacts/{id}/companies/{company_id}', { params: { path: { id: contact.id, company_id: companyId } }, body: { ...place, version: contact.version } })),
    onSuccess: forget,
  })
}

export function useUnlinkContact(companyId: string) {
  const forget = useForget()
  return useMutation({
    mutationFn: (contact: Contact) => body(api.DELETE('/contacts/{id}/companies/{company_id}', { params: { path: { id: contact.id, company_id: companyId }, query: { version: contact.version } } })),
    onSuccess: forget,
  })
}

export function useTakeCards() {
  const forget = useForget()
  return useMutation({ mutationFn: (file: File) => send<CardsResult>('POST', '/contacts/vcards', file), onSuccess: forget })
}
