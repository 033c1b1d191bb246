import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body } from '../../api/client'
import type { Contact, ContactForm } from '../contact/queries'

/** What contacts are recognised by. */
export interface ContactClues {
  id: string
  name: string
  phones: string[]
  emails: string[]
  companies: string[]
}

export function alikeContactsQuery({ id, ...clues }: ContactClues) {
  const query = { ...(id ? { id } : {}), ...clues }
  return queryOptions({
    queryKey: ['contacts', 'alike', query],
    queryFn: async ({ signal }) => (await body(api.GET('/contacts/duplicates', { params: { query }, signal })))?.items ?? [],
  })
}

export function contactMergesQuery(id: string) {
  return queryOptions({ queryKey: ['contact', id, 'merges'], queryFn: async ({ signal }) => (await body(api.GET('/contacts/{id}/merges', { params: { path: { id } }, signal })))?.items ?? [] })
}

/** Whatever may show something of either contact is asked for again. */
export function useMergeContacts() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ kept, gone, form }: { kept: Contact; gone: Contact; form: ContactForm }) =>
      body(api.POST('/contacts/{id}/merge', { params: { path: { id: kept.id } }, body: { ...form, version: kept.version, gone_id: gone.id, gone_version: gone.version } })),
    onSuccess: () => client.invalidateQueries(),
  })
}

export function useUndoContactMerge() {
  const client = useQueryClient()
  return useMutation({ mutationFn: (id: string) => body(api.POST('/contact-merges/{id}/undo', { params: { path: { id } } })), onSuccess: () => client.invalidateQueries() })
}
