import { infiniteQueryOptions, keepPreviousData, queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, body } from '../../api/client'
import type { components } from '../../api/schema'

type Schemas = components['schemas']
export type SegmentQuestion = Schemas['SegmentQuestion']
export type Opinions = Schemas['ResponseOpinions']
export type Opinion = Schemas['ResponseOpinion']
export type Curve = Schemas['ResponseCurve']
export type Contradiction = Schemas['ResponseContradiction']
export type AskedPerson = Schemas['AskedPerson']
export type Answers = Schemas['FiveAnswers']

export type Allocation = Schemas['Allocation']
export type AllocatedSegment = Schemas['AllocatedSegment']
export type AllocatedMove = Schemas['AllocatedMove']
export type Hiring = Schemas['Hiring']
export type Sureness = Schemas['Sureness']
export type Settings = Schemas['AllocationSettings']

export const questionsQuery = queryOptions({
  queryKey: ['allocation', 'questions'],
  queryFn: ({ signal }) => body(api.GET('/allocation/questions', { signal })),
})

/** The curve of answers while they are given; the last one stays while the next is drawn. */
export function useDrawn(answers: Answers) {
  return useQuery({
    queryKey: ['allocation-curve', answers],
    queryFn: ({ signal }) => body(api.POST('/allocation/curve', { body: answers, signal })),
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  })
}

/** Answers change what is best, too. */
function useForget() {
  const client = useQueryClient()
  return () => client.invalidateQueries({ queryKey: ['allocation'] })
}

export function useSaveAnswer() {
  const onSuccess = useForget()
  return useMutation({ mutationFn: (form: Schemas['ResponseAnswerForm']) => body(api.PUT('/allocation/answer', { body: form })), onSuccess })
}

export function useInvite() {
  const onSuccess = useForget()
  return useMutation({ mutationFn: (ids: string[]) => body(api.POST('/allocation/invitations', { body: { person_ids: ids } })), onSuccess })
}

/** Where the hours earn most; 0 is the hours of the team. */
export function allocationQuery(hours: number) {
  return queryOptions({
    queryKey: ['allocation', 'hours', hours],
    queryFn: ({ signal }) => body(api.GET('/allocation', { params: { query: { hours } }, signal })),
    placeholderData: keepPreviousData,
  })
}

/** A segment's companies, those who pay most first. */
export function companiesQuery(segment: string, hours: number) {
  return infiniteQueryOptions({
    queryKey: ['allocation', 'companies', segment, hours],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) => body(api.GET('/allocation/companies', { params: { query: { segment, hours, limit: 25, ...(pageParam ? { after: pageParam } : {}) } }, signal })),
    getNextPageParam: (last) => last.next || undefined,
  })
}

export const settingsQuery = queryOptions({
  queryKey: ['allocation', 'settings'],
  queryFn: ({ signal }) => body(api.GET('/allocation/settings', { signal })),
})

export function useSaveSettings() {
  const onSuccess = useForget()
  return useMutation({ mutationFn: (form: Settings) => body(api.PUT('/allocation/settings', { body: form })), onSuccess })
}

/** The address of the same as a file, in the words of the reader. */
export function fileAddress(hours: number, headings: string[]): string {
  const all = new URLSearchParams({ hours: String(hours), format: 'xlsx' })
  for (const heading of headings) all.append('headings', heading)
  return `/api/v1/allocation/export?${all.toString()}`
}
