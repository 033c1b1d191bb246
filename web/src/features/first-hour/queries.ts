import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body } from '../../api/client'
import type { components } from '../../api/schema'
import type { Language } from '../../app/i18n'

export type Preview = components['schemas']['AnalysisPreview']
export type Window = components['schemas']['Window']
export type Operation = components['schemas']['Operation']
export type Staffing = components['schemas']['Staffing']

/** The flow looks at what other screens change, so nothing here is kept for long. */
const fresh = { staleTime: 0 }

/** Starts the job that fills this workspace with the sample company. */
export function useDemo() {
  return useMutation({ mutationFn: (language: Language) => body(api.POST('/demo', { body: { language } })) })
}

/** The groups of the last twelve whole months by the usual rule; undefined preview when nothing was paid yet. */
export const groupsQuery = queryOptions({
  ...fresh,
  queryKey: ['first-hour', 'groups'],
  async queryFn({ signal }): Promise<{ window: Window; preview: Preview } | null> {
    const ground = await body(api.GET('/analysis', { signal }))
    if (!ground.first_paid_on) return null
    const window = ground.suggested
    return { window, preview: await body(api.POST('/analysis/preview', { body: window, signal })) }
  },
})

/** Writes these groups to the cards; the answer names the job. */
export function useApplyGroups() {
  return useMutation({ mutationFn: (window: Window) => body(api.POST('/analysis/runs', { body: window })) })
}

export const operationsQuery = queryOptions({
  ...fresh,
  queryKey: ['first-hour', 'operations'],
  queryFn: async ({ signal }) => (await body(api.GET('/operations', { signal }))).items,
})

export interface NewMinutes {
  operation: Operation
  minutes: number
  /** First day of the new norm. */
  from: string
}

/** Saves the norms that were changed, one after the other. */
export function useSaveMinutes() {
  const client = useQueryClient()
  return useMutation({
    async mutationFn(changes: NewMinutes[]) {
      for (const { operation, minutes, from } of changes) {
        const { trip_minutes, per_trip, cost } = operation.norm
        await api.POST('/operations/{id}/norms', { params: { path: { id: operation.id } }, body: { valid_from: from, minutes, trip_minutes, per_trip, cost } })
      }
    },
    onSettled: () => client.invalidateQueries(),
  })
}

export const staffingQuery = queryOptions({
  ...fresh,
  queryKey: ['first-hour', 'staffing'],
  queryFn: async ({ signal }) => (await body(api.GET('/strategy', { signal }))).staffing,
})
