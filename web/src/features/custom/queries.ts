import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body } from '../../api/client'
import type { components } from '../../api/schema'

type Schemas = components['schemas']
export type CustomField = Schemas['CustomField']
export type CustomForm = Pick<CustomField, 'name' | 'names' | 'options' | 'required' | 'shown'>
export type Tag = Schemas['Tag']
export type TagForm = Schemas['TagForm']
export type Kind = CustomField['kind']

export const fieldsQuery = queryOptions({
  queryKey: ['custom', 'fields', 'company'],
  queryFn: async ({ signal }) => (await body(api.GET('/custom-fields', { params: { query: { noun: 'company' } }, signal })))?.items ?? [],
})

export const tagsQuery = queryOptions({
  queryKey: ['custom', 'tags'],
  queryFn: async ({ signal }) => (await body(api.GET('/tags', { signal })))?.items ?? [],
})

export const usesQuery = queryOptions({
  queryKey: ['custom', 'uses'],
  queryFn: async ({ signal }) => new Map((await body(api.GET('/tags/uses', { signal })))?.items.map(({ number, count }) => [number, count])),
})

const one = (id: string) => ({ params: { path: { id } } })
const versioned = ({ id, version }: { id: string; version: number }) => ({ params: { path: { id }, query: { version } } })

/** A change after which definitions, and what is shown by them, are asked for again. */
function useChange<T, R>(change: (input: T) => Promise<R>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSuccess: () => Promise.all([client.invalidateQueries({ queryKey: ['custom'] }), client.invalidateQueries({ queryKey: ['companies'] })]),
  })
}

export const useCreateField = () => useChange((form: CustomForm & { kind: Kind }) => body(api.POST('/custom-fields', { body: { ...form, noun: 'company' } })))
export const useUpdateField = (id: string) => useChange((form: CustomForm & { version: number }) => body(api.PUT('/custom-fields/{id}', { ...one(id), body: form })))
export const useMoveField = () => useChange(({ id, ahead }: { id: string; ahead: boolean }) => body(api.POST('/custom-fields/{id}/move', { ...one(id), body: { ahead } })))
export const useDeleteField = () => useChange((field: CustomField) => body(api.DELETE('/custom-fields/{id}', versioned(field))))
export const useRestoreField = () => useChange((id: string) => body(api.POST('/custom-fields/{id}/restore', one(id))))

export const useCreateTag = () => useChange((form: TagForm) => body(api.POST('/tags', { body: form })))
export const useUpdateTag = () => useChange(({ id, name, colour, version }: Tag) => body(api.PUT('/tags/{id}', { ...one(id), body: { name, colour, version } })))
export const useDeleteTag = () => useChange((tag: Tag) => body(api.DELETE('/tags/{id}', versioned(tag))))
export const useRestoreTag = () => useChange((id: string) => body(api.POST('/tags/{id}/restore', one(id))))
