import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body } from '../../api/client'
import type { components } from '../../api/schema'

type Schemas = components['schemas']
export type MarketPlan = Schemas['MarketPlan']
export type MarketContent = Schemas['MarketContent']
export type MarketSegment = Schemas['MarketSegment']
export type MarketClass = Schemas['MarketClass']
export type MarketStage = Schemas['MarketStage']
export type MarketBasis = Schemas['MarketBasis']
export type MarketAnswer = Schemas['MarketAnswer']
export type MarketMonth = Schemas['MarketMonth']
export type ProspectCounts = Schemas['ProspectCounts']
export type ProspectDesk = Schemas['ProspectDesk']
export type TakenProspect = Schemas['TakenProspect']
export type QueueRules = Schemas['QueueRules']

export const plansQuery = queryOptions({
  queryKey: ['market', 'plans'],
  queryFn: async ({ signal }) => (await body(api.GET('/market/plans', { signal }))).items,
})

export const basisQuery = queryOptions({
  queryKey: ['market', 'basis'],
  queryFn: ({ signal }) => body(api.GET('/market/basis', { signal })),
})

/** All prospects of the base by class, for a plan that somebody begins. */
export const everybodyQuery = queryOptions({
  queryKey: ['market', 'everybody'],
  queryFn: async ({ signal }) => (await body(api.POST('/market/count', { body: { matches: [{}] }, signal }))).items[0],
})

/** What a plan comes to; the answer before stays in sight while a slider moves. */
export const answerQuery = (content: MarketContent, explain: number) =>
  queryOptions({
    queryKey: ['market', 'answer', content, explain],
    queryFn: ({ signal }) => body(api.POST('/market/evaluate', { params: { query: { explain } }, body: content, signal })),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    gcTime: 60_000,
    retry: false,
  })

export function useCount() {
  return useMutation({ mutationFn: async (matches: Schemas['Match'][]) => (await body(api.POST('/market/count', { body: { matches } }))).items })
}

export function useObserve() {
  return useMutation({ mutationFn: async (operations: string[]) => (await body(api.POST('/market/observe', { body: { operations } }))).items })
}

export interface PlanChange {
  id?: string
  name: string
  note: string
  content: MarketContent
  version: number
}

export function useSavePlan() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, version, ...form }: PlanChange) => body(id ? api.PUT('/market/plans/{id}', { params: { path: { id } }, body: { ...form, version } }) : api.POST('/market/plans', { body: form })),
    onSuccess: () => client.invalidateQueries({ queryKey: plansQuery.queryKey }),
  })
}

export function useDeletePlan() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => body(api.DELETE('/market/plans/{id}', { params: { path: { id } } })),
    onSuccess: () => client.invalidateQueries({ queryKey: plansQuery.queryKey }),
  })
}

export const deskQuery = queryOptions({
  queryKey: ['prospects'],
  queryFn: ({ signal }) => body(api.GET('/prospects', { signal })),
})

/** Lists and cards show whose a company is. */
function useAskAnew() {
  const client = useQueryClient()
  return async () => {
    await client.invalidateQueries({ queryKey: ['prospects'] })
    await client.invalidateQueries({ queryKey: ['companies'] })
    await client.invalidateQueries({ queryKey: ['company'] })
  }
}

export function useTake() {
  const onSuccess = useAskAnew()
  return useMutation({ mutationFn: (count: number) => body(api.POST('/prospects/take', { body: { count } })), onSuccess })
}

export function useRelease() {
  const onSuccess = useAskAnew()
  return useMutation({ mutationFn: (ids: string[]) => body(api.POST('/prospects/release', { body: { company_ids: ids } })), onSuccess })
}

export const rulesQuery = queryOptions({
  queryKey: ['prospects', 'rules'],
  queryFn: ({ signal }) => body(api.GET('/prospects/rules', { signal })),
})

export function useSaveRules() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (rules: QueueRules) => body(api.PUT('/prospects/rules', { body: rules })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['prospects'] }),
  })
}
