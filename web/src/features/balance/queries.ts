import { infiniteQueryOptions, keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body } from '../../api/client'
import type { components } from '../../api/schema'
import type { BalanceSearch, MoveKind } from './search'

type Schemas = components['schemas']
export type Overview = Schemas['BalanceOverview']
export type Book = Schemas['Book']
export type Remit = Schemas['Remit']
export type Proposal = Schemas['Proposal']
export type ProposalForm = Schemas['ProposalForm']
export type ProposalLoad = Schemas['ProposalLoad']
export type Move = Schemas['ProposedMove']
export type HandoverLine = Schemas['HandoverLine']
export type Company = Schemas['Company']

const one = (id: string) => ({ params: { path: { id } } })

export function overviewQuery({ team, manager }: BalanceSearch) {
  return queryOptions({
    queryKey: ['balance', 'overview', team, manager],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => body(api.GET('/balance', { params: { query: { ...(team && { team_id: team }), ...(manager && { manager_id: manager }) } }, signal })),
  })
}

export const proposalsQuery = queryOptions({
  queryKey: ['balance', 'proposals'],
  queryFn: async ({ signal }) => (await body(api.GET('/balance/proposals', { signal }))).items,
})

export function proposalQuery(id: string) {
  return queryOptions({ queryKey: ['balance', 'proposal', id], queryFn: ({ signal }) => body(api.GET('/balance/proposals/{id}', { ...one(id), signal })) })
}

const pageRows = 100

export function movesQuery(id: string, kind: MoveKind, person: string | undefined) {
  return infiniteQueryOptions({
    queryKey: ['balance', 'proposal', id, 'moves', kind, person],
    initialPageParam: 0,
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam, signal }) => body(api.GET('/balance/proposals/{id}/moves', { params: { path: { id }, query: { kind, offset: pageParam, limit: pageRows, ...(person && { person_id: person }) } }, signal })),
    getNextPageParam: (last, all) => (all.length * pageRows < last.total ? all.length * pageRows : undefined),
  })
}

/** Where the moves of a proposal are as a file. */
export function fileAddress(id: string, columns: [string, string][]): string {
  const query = new URLSearchParams({ format: 'xlsx' })
  for (const [column, heading] of columns) {
    query.append('columns', column)
    query.append('headings', heading)
  }
  return `/api/v1/balance/proposals/${id}/export?${query.toString()}`
}

function useForget() {
  const client = useQueryClient()
  return () => client.invalidateQueries({ queryKey: ['balance'] })
}

export function usePropose() {
  const onSuccess = useForget()
  return useMutation({ mutationFn: (form: ProposalForm) => body(api.POST('/balance/proposals', { body: form })), onSuccess })
}

export function useSaveRemit(person: string) {
  const onSuccess = useForget()
  return useMutation({ mutationFn: (remit: Remit) => body(api.PUT('/balance/people/{id}', { ...one(person), body: remit })), onSuccess })
}

export function useTakeOut(id: string) {
  const onSettled = useForget()
  return useMutation({ mutationFn: (form: { company_ids: string[]; out: boolean; version: number }) => body(api.PUT('/balance/proposals/{id}/moves', { ...one(id), body: form })), onSettled })
}

export function useApply(id: string) {
  const onSettled = useForget()
  return useMutation({ mutationFn: (version: number) => body(api.POST('/balance/proposals/{id}/apply', { ...one(id), body: { version } })), onSettled })
}

export function useUndo(id: string) {
  const onSettled = useForget()
  return useMutation({ mutationFn: () => body(api.POST('/balance/proposals/{id}/undo', one(id))), onSettled })
}

/** Companies have other owners by now: nothing that was shown of them holds. */
export function useOwnersChanged() {
  const client = useQueryClient()
  return async () => {
    await client.invalidateQueries({ queryKey: ['balance'] })
    await client.invalidateQueries({ queryKey: ['companies'] })
    await client.invalidateQueries({ queryKey: ['company'] })
  }
}

export function handoverQuery(id: string, person: string) {
  return queryOptions({
    queryKey: ['balance', 'proposal', id, 'handover', person],
    queryFn: ({ signal }) => body(api.GET('/balance/proposals/{id}/handover/{person}', { params: { path: { id, person } }, signal })),
  })
}

/** Locks a company to its owner, or for an empty reason not any more. */
export function useLock(company: string) {
  const onSuccess = useOwnersChanged()
  return useMutation({ mutationFn: (form: { reason: string; version: number }) => body(api.PUT('/companies/{id}/lock', { ...one(company), body: form })), onSuccess })
}
