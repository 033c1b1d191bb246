import { keepPreviousData, queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, body } from '../../api/client'
import type { components } from '../../api/schema'
import { useForgetPlan } from '../operations/queries'

type Schemas = components['schemas']
export type Scenario = Schemas['Scenario']
export type ScenarioHead = Schemas['ScenarioHead']
export type Inputs = Schemas['ScenarioInputs']
export type Change = Schemas['ScenarioChange']
export type Side = Schemas['ScenarioSide']
export type Term = Schemas['ScenarioTerm']

export const scenariosQuery = queryOptions({
  queryKey: ['scenarios'],
  queryFn: async ({ signal }) => (await body(api.GET('/scenarios', { signal }))).items,
})

export const scenarioQuery = (id: string) =>
  queryOptions({
    queryKey: ['scenarios', id],
    queryFn: ({ signal }) => body(api.GET('/scenarios/{id}', { params: { path: { id } }, signal })),
  })

export const compareQuery = (ids: string[], today: boolean) =>
  queryOptions({
    queryKey: ['scenarios', 'compare', ids, today],
    queryFn: async ({ signal }) => (await body(api.GET('/scenarios/compare', { params: { query: { id: ids, today } }, signal }))).items,
  })

/** What inputs would do; the last answer stays while the next is computed. */
export function useForesee(id: string, inputs: Inputs) {
  return useQuery({
    queryKey: ['scenarios', id, 'outlook', inputs],
    queryFn: ({ signal }) => body(api.POST('/scenarios/{id}/outlook', { params: { path: { id } }, body: inputs, signal })),
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  })
}

function useForget() {
  const client = useQueryClient()
  return () => client.invalidateQueries({ queryKey: ['scenarios'] })
}

export function useCreateScenario() {
  const onSuccess = useForget()
  return useMutation({ mutationFn: (form: Schemas['NewScenario']) => body(api.POST('/scenarios', { body: form })), onSuccess })
}

export function useSaveScenario(id: string) {
  const onSuccess = useForget()
  return useMutation({ mutationFn: (form: Schemas['ScenarioForm']) => body(api.PUT('/scenarios/{id}', { params: { path: { id } }, body: form })), onSuccess })
}

export function useDeleteScenario() {
  const onSuccess = useForget()
  return useMutation({ mutationFn: ({ id, version }: { id: string; version: number }) => body(api.DELETE('/scenarios/{id}', { params: { path: { id }, query: { version } } })), onSuccess })
}

export function useRenewScenario(id: string) {
  const onSuccess = useForget()
  return useMutation({ mutationFn: (version: number) => body(api.POST('/scenarios/{id}/renew', { params: { path: { id } }, body: { version } })), onSuccess })
}

/** Approving changes the plan as well, and so does taking it back. */
export function useSettleScenario(id: string) {
  const forget = useForget()
  const forgetPlan = useForgetPlan()
  return useMutation({
    mutationFn: ({ version, from }: { version: number; from?: string }) =>
      from === undefined ? body(api.POST('/scenarios/{id}/withdraw', { params: { path: { id } }, body: { version } })) : body(api.POST('/scenarios/{id}/approve', { params: { path: { id } }, body: { version, valid_from: from } })),
    onSuccess: () => Promise.all([forget(), forgetPlan()]),
  })
}

/** Where a file of a scenario lies. */
export function fileAddress(id: string, format: 'xlsx' | 'pdf', language: string): string {
  return `/api/v1/scenarios/${id}/export?${new URLSearchParams({ format, language }).toString()}`
}
