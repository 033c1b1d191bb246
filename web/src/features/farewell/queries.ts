import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body } from '../../api/client'
import type { components } from '../../api/schema'

type Schemas = components['schemas']
export type Company = Schemas['Company']
export type Farewell = Schemas['Farewell']
export type FarewellForm = Schemas['FarewellForm']
export type Letter = Schemas['Letter']
export type LetterKind = Letter['kind']

/** Those whom the strategy would let go and who are still served, dearest in time first. */
export const proposedQuery = infiniteQueryOptions({
  queryKey: ['companies', 'farewell'],
  initialPageParam: '',
  queryFn: ({ pageParam, signal }) =>
    body(api.GET('/companies', { params: { query: { where: ['treatment:is:farewell', 'status:is_not:released'], sort: '-value', limit: 100, ...(pageParam ? { after: pageParam } : {}) } }, signal })),
  getNextPageParam: (last) => last.next || undefined,
})

/** Those whom nobody could reach three times in a row. */
export const missedQuery = queryOptions({
  queryKey: ['companies', 'missed'],
  queryFn: async ({ signal }) => (await body(api.GET('/farewells/missed', { signal }))).items,
})

export function farewellsQuery(away: boolean) {
  return infiniteQueryOptions({
    queryKey: ['farewells', away],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) => body(api.GET('/farewells', { params: { query: { away, ...(pageParam ? { after: pageParam } : {}) } }, signal })),
    getNextPageParam: (last) => last.next || undefined,
  })
}

export const lettersQuery = queryOptions({
  queryKey: ['letters'],
  queryFn: async ({ signal }) => (await body(api.GET('/letters', { signal }))).items,
})

export function companyLetterQuery(company: string, kind: LetterKind) {
  return queryOptions({
    queryKey: ['companies', company, 'letter', kind],
    queryFn: ({ signal }) => body(api.GET('/companies/{id}/letter', { params: { path: { id: company }, query: { kind } }, signal })),
  })
}

/** Lists and cards show who is away. */
function useAskAnew() {
  const client = useQueryClient()
  return async () => {
    await client.invalidateQueries({ queryKey: ['companies'] })
    await client.invalidateQueries({ queryKey: ['company'] })
    await client.invalidateQueries({ queryKey: ['farewells'] })
  }
}

export function useSay() {
  const onSuccess = useAskAnew()
  return useMutation({ mutationFn: (form: FarewellForm) => body(api.POST('/farewells', { body: form })), onSuccess })
}

export function useReturn() {
  const onSuccess = useAskAnew()
  return useMutation({ mutationFn: (ids: string[]) => body(api.POST('/farewells/return', { body: { ids } })), onSuccess })
}

export function useSaveLetter() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (letter: Letter) => body(api.PUT('/letters', { body: letter })),
    onSuccess: () => client.invalidateQueries({ queryKey: lettersQuery.queryKey }),
  })
}
