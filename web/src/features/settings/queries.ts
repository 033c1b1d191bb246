import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, body } from '../../api/client'
import type { components } from '../../api/schema'
import { sessionQuery } from '../session/queries'

export type Workspace = components['schemas']['Workspace']

export const settingsQuery = queryOptions({
  queryKey: ['settings'],
  queryFn: () => body<Workspace>(api.GET('/settings')),
})

export function useSaveSettings() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (settings: Workspace) => body(api.PUT('/settings', { body: settings })),
    async onSuccess(saved) {
      client.setQueryData(settingsQuery.queryKey, saved)
      await client.invalidateQueries({ queryKey: sessionQuery.queryKey })
    },
  })
}

/** Takes the sample company away. */
export function useRemoveSample() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => body(api.DELETE('/demo')),
    onSuccess: () => client.invalidateQueries(),
  })
}

/** Whether the server and its database answer. */
export function useHealth() {
  return useQuery({
    queryKey: ['health'],
    queryFn: async ({ signal }) => (await fetch('/readyz', { signal })).ok,
    refetchInterval: 30_000,
  })
}
