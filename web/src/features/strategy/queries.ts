import { keepPreviousData, queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, body } from '../../api/client'
import { Problem } from '../../api/problem'
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

export type OverrideForm = Schemas['OverrideForm']

/** A company's own standard; null when it follows its segment. */
export const overrideQuery = (company: string) =>
  queryOptions({
    queryKey: ['company', company, 'override'],
    queryFn: () =>
      body(api.GET('/companies/{id}/override', { params: { path: { id: company } } })).catch((error: unknown) => {
        if (error instanceof Problem && error.status === 404) return null
        throw error
      }),
  })

function useForgetCompany(company: string) {
  const client = useQueryClient()
  const forget = useForgetPlan()
  return () => Promise.all([client.invalidateQueries({ queryKey: ['company', company] }), forget()])
}

export function useSaveOverride(company: string) {
  const forget = useForgetCompany(company)
  return useMutation({ mutationFn: (form: OverrideForm) => body(api.PUT('/companies/{id}/override', { params: { path: { id: company } }, body: form })), onSuccess: forget })
}

export function useRemoveOverride(company: string) {
  const forget = useForgetCompany(company)
  return useMutation({ mutationFn: () => body(api.DELETE('/companies/{id}/override', { params: { path: { id: company } } })), onSuccess: forget })
}
