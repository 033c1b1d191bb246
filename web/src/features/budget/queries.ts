import { infiniteQueryOptions, keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body } from '../../api/client'
import type { components } from '../../api/schema'
import type { BudgetSearch } from './search'

type Schemas = components['schemas']
export type BudgetTable = Schemas['BudgetTable']
export type BudgetRow = Schemas['BudgetRow']
export type ServedCompany = Schemas['ServedCompany']
export type TimeRules = Schemas['TimeRules']

/** Whose companies are counted, as the operations name it. */
function narrowed({ segment, person, team }: BudgetSearch) {
  return { ...(segment && { segment }), ...(person && { person_id: person }), ...(team && { team_id: team }) }
}

/** Where the year stands. */
export function budgetQuery(search: BudgetSearch) {
  const query = { by: search.by ?? ('segment' as const), ...narrowed(search) }
  return queryOptions({
    queryKey: ['budget', 'table', query],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => body(api.GET('/budgets', { params: { query }, signal })),
  })
}

/** Who got too much time, or too little, page by page. */
export function servedQuery(which: 'over' | 'under', search: BudgetSearch) {
  const query = { which, limit: 50, ...narrowed(search) }
  return infiniteQueryOptions({
    queryKey: ['budget', 'served', query],
    initialPageParam: '',
    queryFn: async ({ signal, pageParam }) => {
      const page = await body(api.GET('/budgets/companies', { params: { query: { ...query, after: pageParam } }, signal }))
      return page ?? { items: [], next: '', elapsed: 0 }
    },
    getNextPageParam: (last) => last.next || undefined,
  })
}

export function useSaveRules() {
  const client = useQueryClient()
  return useMutation({ mutationFn: (rules: TimeRules) => body(api.PUT('/budgets/rules', { body: rules })), onSuccess: () => client.invalidateQueries({ queryKey: ['budget'] }) })
}
