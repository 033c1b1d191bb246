import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body } from '../../api/client'
import type { components } from '../../api/schema'

export type Notification = components['schemas']['Notification']

/** How often it is asked whether there is something new, in milliseconds; never while the page is hidden. */
const everyHalfMinute = 30_000

export const unreadQuery = queryOptions({
  queryKey: ['notifications', 'unread'],
  queryFn: async ({ signal }) => (await body(api.GET('/notifications/unread', { signal })))?.count ?? 0,
  staleTime: 5_000,
  refetchInterval: everyHalfMinute,
  refetchOnWindowFocus: true,
})

export const notificationsQuery = infiniteQueryOptions({
  queryKey: ['notifications', 'list'],
  initialPageParam: '',
  staleTime: 0,
  queryFn: ({ pageParam, signal }) => body(api.GET('/notifications', { params: { query: { limit: 30, ...(pageParam ? { after: pageParam } : {}) } }, signal })),
  getNextPageParam: (last) => last?.next || undefined,
})

/** One is read, or all where none is named. */
export function useRead() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string | undefined) => (id ? body(api.POST('/notifications/{id}/read', { params: { path: { id } } })) : body(api.POST('/notifications/read', {}))),
    onSettled: () => client.invalidateQueries({ queryKey: ['notifications'] }),
  })
}

export const settingsQuery = queryOptions({ queryKey: ['notifications', 'settings'], queryFn: async ({ signal }) => (await body(api.GET('/notifications/settings', { signal })))?.off ?? [] })

export function useSaveSettings() {
  const client = useQueryClient()
  return useMutation({ mutationFn: (off: string[]) => body(api.PUT('/notifications/settings', { body: { off } })), onSettled: () => client.invalidateQueries({ queryKey: ['notifications', 'settings'] }) })
}
