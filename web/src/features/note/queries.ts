import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body } from '../../api/client'
import type { components } from '../../api/schema'

export type Note = components['schemas']['Note']
export interface Subject {
  noun: 'company' | 'contact' | 'deal'
  id: string
}

export function notesQuery({ noun, id }: Subject) {
  return queryOptions({ queryKey: ['notes', noun, id], queryFn: ({ signal }) => body(api.GET('/records/{noun}/{id}/notes', { params: { path: { noun, id }, query: { limit: 200 } }, signal })) })
}

/** People whom a note on the record can name; nobody is asked for until an @ is typed. */
export function mentionableQuery({ noun, id }: Subject, typed: string | undefined) {
  return queryOptions({
    queryKey: ['mentionable', noun, id, typed],
    enabled: typed !== undefined,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => body(api.GET('/records/{noun}/{id}/mentionable', { params: { path: { noun, id }, query: { q: typed ?? '' } }, signal })),
  })
}

function useForget() {
  const client = useQueryClient()
  return async () => {
    await client.invalidateQueries({ queryKey: ['notes'] })
    // Notes stand in the timelines of companies and deals too.
    await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[2] === 'timeline' })
  }
}

export function useWriteNote({ noun, id }: Subject) {
  const onSuccess = useForget()
  return useMutation({ mutationFn: (text: string) => body(api.POST('/records/{noun}/{id}/notes', { params: { path: { noun, id } }, body: { text } })), onSuccess })
}

export function useChangeNote() {
  const onSettled = useForget()
  return useMutation({ mutationFn: ({ id, text, pinned, version }: Note) => body(api.PUT('/notes/{id}', { params: { path: { id } }, body: { text, pinned, version } })), onSettled })
}

export function useDeleteNote() {
  const onSettled = useForget()
  return useMutation({ mutationFn: ({ id, version }: Note) => body(api.DELETE('/notes/{id}', { params: { path: { id }, query: { version } } })), onSettled })
}

export function useRestoreNote() {
  const onSettled = useForget()
  return useMutation({ mutationFn: (id: string) => body(api.POST('/notes/{id}/restore', { params: { path: { id } } })), onSettled })
}
