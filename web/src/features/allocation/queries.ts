import { keepPreviousData, queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
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
