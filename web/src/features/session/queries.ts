import { queryOptions, useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { api, body } from '../../api/client'
import type { components } from '../../api/schema'
import type { Language } from '../../app/i18n'

export type Session = components['schemas']['Session']

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  staleTime: Infinity,
  queryFn: () => body<Session>(api.GET('/session')),
})

export function useSession(): Session {
  return useSuspenseQuery(sessionQuery).data
}

export interface SignIn {
  email: string
  password: string
}

/** What an earlier person was shown in this browser is not for this one. */
export function useBeginAnew() {
  const client = useQueryClient()
  return (session: Session) => {
    // Halfway in nothing is shown yet, and the screen that asks goes on asking.
    if (session.user) client.clear()
    client.setQueryData(sessionQuery.queryKey, session)
  }
}

export function useSignIn() {
  const onSuccess = useBeginAnew()
  return useMutation({ mutationFn: (input: SignIn) => body(api.POST('/session', { body: input })), onSuccess })
}

/** Shows the second factor's code. */
export function useShowCode() {
  const onSuccess = useBeginAnew()
  return useMutation({ mutationFn: (code: string) => body(api.POST('/session/code', { body: { code } })), onSuccess })
}

export function useSignOut() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => body(api.DELETE('/session')),
    onSuccess: () => {
      client.clear()
    },
  })
}

export interface FirstRun {
  name: string
  email: string
  password: string
  language: Language
  workspace_name: string
  currency: string
  time_zone: string
  country: 'ru' | 'bg' | ''
}

export function useFirstRun() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input: FirstRun) => body(api.POST('/first-run', { body: input })),
    onSuccess: (session) => client.setQueryData(sessionQuery.queryKey, session),
  })
}
