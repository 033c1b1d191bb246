import { infiniteQueryOptions, keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body } from '../../api/client'
import type { components } from '../../api/schema'
import { moved } from './place'
import { askedMatch } from '../list/search'
import { sortOf, stateWhere, type DealSearch } from './search'

type Schemas = components['schemas']
export type Deal = Schemas['Deal']
export type NewDeal = Schemas['NewDeal']
export type DealForm = Omit<NewDeal, 'pipeline_id' | 'stage_id'>
export type Board = Schemas['DealBoard']
export type Stage = Schemas['DealStage']
export type Pipeline = Schemas['Pipeline']
export type PipelineForm = Schemas['PipelineForm']
export type StageForm = Schemas['StageForm']
export type Reason = Schemas['DealReason']
export type Forecast = Schemas['DealForecast']
export type ForecastSum = Schemas['ForecastSum']

const one = (id: string) => ({ params: { path: { id } } })

function scope(search: DealSearch) {
  return { ...(search.pipeline ? { pipeline_id: search.pipeline } : {}), ...(search.owner ? { owner_id: search.owner } : {}) }
}

export const pipelinesQuery = queryOptions({ queryKey: ['pipelines'], queryFn: async ({ signal }) => (await body(api.GET('/pipelines', { signal })))?.items ?? [] })

export const reasonsQuery = queryOptions({ queryKey: ['deal-reasons'], queryFn: async ({ signal }) => (await body(api.GET('/deal-reasons', { signal })))?.items ?? [] })

export const peopleQuery = queryOptions({ queryKey: ['people', 'names'], queryFn: async ({ signal }) => (await body(api.GET('/people', { signal })))?.items ?? [] })

export function boardQuery(search: DealSearch) {
  return queryOptions({ queryKey: ['deals', 'board', scope(search)], placeholderData: keepPreviousData, queryFn: ({ signal }) => body(api.GET('/deals/board', { params: { query: scope(search) }, signal })) })
}

/** Further cards of a stage join the board that is shown. */
export function useMoreOfStage(search: DealSearch) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (stage: Stage) => body(api.GET('/deal-stages/{id}/deals', { params: { path: { id: stage.id ?? '' }, query: { ...scope(search), after: stage.next } } })),
    onSuccess: (part, stage) =>
      client.setQueryData(boardQuery(search).queryKey, (board) => board && part && { ...board, stages: board.stages.map((each) => (each.id === stage.id ? { ...each, deals: [...each.deals, ...part.items], next: part.next } : each)) }),
  })
}

export function forecastQuery(search: DealSearch) {
  return queryOptions({ queryKey: ['deals', 'forecast', scope(search)], placeholderData: keepPreviousData, queryFn: ({ signal }) => body(api.GET('/deals/forecast', { params: { query: scope(search) }, signal })) })
}

function narrowing(search: DealSearch) {
  const where = [...(search.where ?? []), ...stateWhere(search)]
  return { ...(search.q ? { q: search.q } : {}), ...(where.length > 0 ? { where } : {}), ...askedMatch(search) }
}

export function dealsQuery(search: DealSearch) {
  const { id, desc } = sortOf(search)
  return infiniteQueryOptions({
    queryKey: ['deals', 'list', search],
    initialPageParam: '',
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam, signal }) => body(api.GET('/deals', { params: { query: { ...narrowing(search), sort: desc ? `-${id}` : id, limit: 100, ...(pageParam ? { after: pageParam } : {}) } }, signal })),
    getNextPageParam: (last) => last?.next || undefined,
  })
}

export function countQuery(search: DealSearch) {
  return queryOptions({ queryKey: ['deals', 'count', narrowing(search)], queryFn: async ({ signal }) => (await body(api.GET('/deals/count', { params: { query: narrowing(search) }, signal })))?.count ?? 0 })
}

export function companyDealsQuery(company: string) {
  return queryOptions({ queryKey: ['deals', 'company', company], queryFn: ({ signal }) => body(api.GET('/deals', { params: { query: { company_id: company, limit: 20 } }, signal })) })
}

export function dealQuery(id: string) {
  return queryOptions({ queryKey: ['deal', id], queryFn: ({ signal }) => body(api.GET('/deals/{id}', { ...one(id), signal })) })
}

export function dealTimelineQuery(id: string) {
  return infiniteQueryOptions({
    queryKey: ['deal', id, 'timeline'],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) => body(api.GET('/deals/{id}/timeline', { params: { path: { id }, query: { limit: 10, ...(pageParam ? { after: pageParam } : {}) } }, signal })),
    getNextPageParam: (last) => last?.next || undefined,
  })
}

export function companyChoiceQuery(typed: string) {
  return queryOptions({ queryKey: ['companies', 'choice', typed], placeholderData: keepPreviousData, queryFn: async ({ signal }) => (await body(api.GET('/companies', { params: { query: { ...(typed ? { q: typed } : {}), limit: 20 } }, signal })))?.items ?? [] })
}

/** Whatever shows deals is asked for again. */
function useForget() {
  const client = useQueryClient()
  return (id?: string) => Promise.all([client.invalidateQueries({ queryKey: ['deals'] }), id ? client.invalidateQueries({ queryKey: ['deal', id] }) : undefined])
}

export function useCreateDeal() {
  const forget = useForget()
  return useMutation({ mutationFn: (form: NewDeal) => body(api.POST('/deals', { body: form })), onSuccess: () => forget() })
}

export function useUpdateDeal(id: string) {
  const forget = useForget()
  return useMutation({ mutationFn: (form: DealForm & { version: number }) => body(api.PUT('/deals/{id}', { ...one(id), body: form })), onSuccess: () => forget(id) })
}

/** Saves one field of a row as it was loaded. Rows have neither products nor contacts, so the whole is asked for first. */
export function useSaveCell() {
  const forget = useForget()
  return useMutation({
    mutationFn: async ({ row, change }: { row: Deal; change: Partial<DealForm> }) => {
      const whole = await body(api.GET('/deals/{id}', one(row.id)))
      const { title, external_id, company_id, owner_id, contact_ids, amount, own_probability, expected_on, source, note, products } = whole ?? row
      return body(api.PUT('/deals/{id}', { ...one(row.id), body: { title, external_id, company_id, owner_id, contact_ids, amount, own_probability, expected_on, source, note, products, ...change, version: row.version } }))
    },
    onSettled: (_, __, { row }) => forget(row.id),
  })
}

/** After a job has changed many deals. */
export const useForgetDeals = useForget

export interface Move {
  deal: Deal
  stage: string
  above: string
}

/** Moves go to the server one after the other, so that each knows the version that the one before left. */
export function useMoveDeal(search: DealSearch) {
  const client = useQueryClient()
  const forget = useForget()
  const { queryKey } = boardQuery(search)
  return useMutation({
    scope: { id: 'deal-moves' },
    mutationFn: ({ deal, stage, above }: Move) => {
      const shown = client.getQueryData(queryKey)?.stages.flatMap((each) => each.deals).find((each) => each.id === deal.id)
      return body(api.POST('/deals/{id}/move', { ...one(deal.id), body: { stage_id: stage, above, version: shown?.version ?? deal.version } }))
    },
    onMutate: async ({ deal, stage, above }) => {
      await client.cancelQueries({ queryKey })
      client.setQueryData(queryKey, (board) => board && moved(board, deal.id, { stage, above }))
    },
    onSuccess: (deal) =>
      deal && client.setQueryData(queryKey, (board) => board && { ...board, stages: board.stages.map((stage) => ({ ...stage, deals: stage.deals.map((each) => (each.id === deal.id ? deal : each)) })) }),
    onSettled: (_deal, _error, { deal }) => forget(deal.id),
  })
}

export interface Closing {
  outcome: 'won' | 'lost'
  reason_id: string
  reason_note: string
  closed_on: string | null
}

export function useCloseDeal(deal: Deal) {
  const forget = useForget()
  return useMutation({ mutationFn: (closing: Closing) => body(api.POST('/deals/{id}/close', { ...one(deal.id), body: { ...closing, version: deal.version } })), onSuccess: () => forget(deal.id) })
}

export function useReopenDeal() {
  const forget = useForget()
  return useMutation({ mutationFn: (deal: Deal) => body(api.POST('/deals/{id}/reopen', { ...one(deal.id), body: { version: deal.version } })), onSuccess: (_done, deal) => forget(deal.id) })
}

export function useDeleteDeal() {
  const forget = useForget()
  return useMutation({ mutationFn: (deal: Deal) => body(api.DELETE('/deals/{id}', { params: { path: { id: deal.id }, query: { version: deal.version } } })), onSuccess: () => forget() })
}

export function useRestoreDeal() {
  const forget = useForget()
  return useMutation({ mutationFn: (id: string) => body(api.POST('/deals/{id}/restore', one(id))), onSuccess: () => forget() })
}

function useForgetPipelines() {
  const client = useQueryClient()
  return () => Promise.all(['pipelines', 'deals', 'deal'].map((name) => client.invalidateQueries({ queryKey: [name] })))
}

export function useSavePipeline() {
  const forget = useForgetPipelines()
  return useMutation({
    mutationFn: ({ id, version, ...form }: PipelineForm & { id: string; version: number }) => (id ? body(api.PUT('/pipelines/{id}', { ...one(id), body: { ...form, version } })) : body(api.POST('/pipelines', { body: form }))),
    onSuccess: forget,
  })
}

export function useSaveReason() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, ...reason }: { id: string; outcome: 'won' | 'lost'; name: string; active: boolean; version: number }) =>
      id ? body(api.PUT('/deal-reasons/{id}', { ...one(id), body: { name: reason.name, active: reason.active, version: reason.version } })) : body(api.POST('/deal-reasons', { body: { outcome: reason.outcome, name: reason.name } })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['deal-reasons'] }),
  })
}
