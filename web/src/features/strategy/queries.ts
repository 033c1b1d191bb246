import { keepPreviousData, queryOptions, useMutation, useQuery } from '@tanstack/react-query'
import { api, body } from '../../api/client'
import type { components } from '../../api/schema'
import { useForgetPlan } from '../operations/queries'

type Schemas = components['schemas']
export type Strategy = Schemas['Strategy']
export type Staffing = Schemas['Staffing']
export type StrategyCell = Schemas['StrategyCell']
export type CellForm = Schemas['CellForm']
export type Reason = Schemas['Reason']
export type StrategyDraft = Schemas['StrategyDraft']
export type StaffedMonth = Schemas['StaffedMonth']
export type Effect = Schemas['Effect']

export const strategyQuery = (year = 0) =>
  queryOptions({
    queryKey: ['strategy', 'now', year],
    queryFn: () => body(api.GET('/strategy', { params: { query: { year } } })),
  })

export const versionsQuery = queryOptions({
  queryKey: ['strategy', 'versions'],
  queryFn: async () => (await body(api.GET('/strategy/versions')))?.items ?? [],
})

/** What unsaved changes would do; the last answer stays while the next is computed. */
export function usePreview(draft: StrategyDraft, enabled = true) {
  return useQuery({
    queryKey: ['strategy', 'preview', draft],
    queryFn: ({ signal }) => body(api.POST('/strategy/preview', { body: draft, signal })),
    placeholderData: keepPreviousData,
    enabled,
    gcTime: 60_000,
  })
}

export function useSaveStrategy() {
  const forget = useForgetPlan()
  return useMutation({ mutationFn: (form: Schemas['StrategyForm']) => body(api.PUT('/strategy', { body: form })), onSuccess: forget })
}
