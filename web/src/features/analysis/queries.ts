import { infiniteQueryOptions, keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body } from '../../api/client'
import type { components } from '../../api/schema'

export type Ground = components['schemas']['AnalysisGround']
export type Question = components['schemas']['AnalysisQuestion']
export type Preview = components['schemas']['AnalysisPreview']
export type GroupTotal = components['schemas']['GroupTotal']
export type Window = components['schemas']['Window']
export type Row = components['schemas']['AnalysisRow']
export type Rows = components['schemas']['AnalysisRows']
export type Move = components['schemas']['Move']
export type StabilityCell = components['schemas']['StabilityCell']
export type Run = components['schemas']['AnalysisRun']

/** Which rows of an answer to show. */
export type RowsWish = Pick<components['schemas']['AnalysisRowsWish'], 'group' | 'stability' | 'before' | 'from'>

export const groundQuery = queryOptions({
  queryKey: ['analysis', 'ground'],
  queryFn: ({ signal }) => body<Ground>(api.GET('/analysis', { signal })),
})

export function previewQuery(question: Question) {
  return queryOptions({
    queryKey: ['analysis', 'preview', question],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => body<Preview>(api.POST('/analysis/preview', { body: question, signal })),
  })
}

export function rowsQuery(question: Question, wish: RowsWish) {
  return infiniteQueryOptions({
    queryKey: ['analysis', 'rows', question, wish],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) => body<Rows>(api.POST('/analysis/rows', { body: { question, ...wish, cursor: pageParam, limit: 100 }, signal })),
    getNextPageParam: (last) => last.next || undefined,
  })
}

/** Without a window to compare with: from the groups on the cards. */
export function movementQuery(question: Question, before?: Window) {
  return queryOptions({
    queryKey: ['analysis', 'movement', question, before],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => body<{ items: Move[] }>(api.POST('/analysis/movement', { body: before ? { question, before } : { question }, signal })),
    select: (moves) => moves.items,
  })
}

export function stabilityQuery(question: Question, limitX: number, limitY: number) {
  return queryOptions({
    queryKey: ['analysis', 'stability', question, limitX, limitY],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => body<{ items: StabilityCell[] }>(api.POST('/analysis/stability', { body: { question, limit_x: limitX, limit_y: limitY }, signal })),
    select: (cells) => cells.items,
  })
}

export const runsQuery = infiniteQueryOptions({
  queryKey: ['analysis', 'runs'],
  initialPageParam: '',
  queryFn: ({ pageParam, signal }) => body<{ items: Run[]; next: string }>(api.GET('/analysis/runs', { params: { query: pageParam ? { cursor: pageParam } : {} }, signal })),
  getNextPageParam: (last) => last.next || undefined,
})

export function useApply() {
  return useMutation({ mutationFn: (question: Question) => body(api.POST('/analysis/runs', { body: question })) })
}

export function useUndo() {
  return useMutation({ mutationFn: (id: string) => body(api.POST('/analysis/runs/{id}/undo', { params: { path: { id } } })) })
}

/** After the cards have changed, whatever is shown of them is asked for again. */
export function useCardsChanged() {
  const client = useQueryClient()
  return () => client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'session' && query.queryKey[0] !== 'job' })
}
