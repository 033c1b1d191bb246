import { infiniteQueryOptions, keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body } from '../../api/client'
import type { components } from '../../api/schema'
import type { BudgetSearch, By } from './search'

type Schemas = components['schemas']
export type BudgetTable = Schemas['BudgetTable']
export type BudgetRow = Schemas['BudgetRow']
export type AttainmentTable = Schemas['AttainmentTable']
export type AttainmentRow = Schemas['AttainmentRow']
export type ValueTable = Schemas['ValueTable']
export type StrategyChange = Schemas['StrategyChange']
export type Worth = Schemas['Worth']
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

/** Which days are asked about, as the operation names them. */
function period({ within, from, to }: BudgetSearch) {
  return within && within !== 'days' ? { within } : { ...(from && { from }), ...(to && { to }) }
}

/** How much of what was due in a period clients got; this quarter unless another is asked for. */
export function attainmentQuery(search: BudgetSearch) {
  const query = { by: search.by ?? ('segment' as const), ...narrowed(search), ...period(search) }
  return queryOptions({
    queryKey: ['budget', 'attainment', query],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => body(api.GET('/attainment', { params: { query }, signal })),
  })
}

export type TableKind = 'money' | 'attainment'

/** The address of a table as a file, in the words of the reader. */
export function fileAddress(kind: TableKind, search: BudgetSearch, words: { headings: string[]; labels: [string, string][]; sum: string }): string {
  const all = new URLSearchParams({ by: search.by ?? 'segment', format: 'xlsx', sum: words.sum })
  for (const [name, value] of Object.entries({ ...narrowed(search), ...(kind === 'attainment' ? period(search) : {}) })) if (value) all.append(name, value)
  for (const heading of words.headings) all.append('headings', heading)
  for (const [key, text] of words.labels) all.append('labels', `${key}=${text}`)
  return `/api/v1/${kind === 'money' ? 'budgets' : 'attainment'}/export?${all.toString()}`
}

/** What an hour brings and costs. */
export function valueQuery(by: By) {
  return queryOptions({
    queryKey: ['budget', 'value', by],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => body(api.GET('/budgets/value', { params: { query: { by } }, signal })),
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
