import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body } from '../../api/client'
import type { components } from '../../api/schema'
import { makeCredential } from '../session/passkey'
import { sessionQuery } from '../session/queries'

type Schemas = components['schemas']
export type Account = Schemas['Account']
export type AccountForm = Schemas['AccountForm']
export type Enrolment = Schemas['Enrolment']
export type Passkey = Schemas['Passkey']
export type Place = Schemas['Place']
export type Identity = Schemas['Identity']
export type Provider = Schemas['Provider']
export type ProviderForm = Schemas['ProviderForm']
export type Security = Schemas['Security']

export const accountQuery = queryOptions({
  queryKey: ['account'],
  queryFn: ({ signal }) => body(api.GET('/account', { signal })),
})

export const placesQuery = queryOptions({
  queryKey: ['account', 'sessions'],
  queryFn: async ({ signal }) => (await body(api.GET('/account/sessions', { signal })))?.items ?? [],
})

/** What changes the account may change what the person may do: both are asked anew. */
function useAskAnew() {
  const client = useQueryClient()
  return async () => {
    await client.invalidateQueries({ queryKey: accountQuery.queryKey })
    await client.invalidateQueries({ queryKey: sessionQuery.queryKey })
  }
}

export function useSaveProfile() {
  const onSuccess = useAskAnew()
  return useMutation({ mutationFn: (form: AccountForm) => body(api.PUT('/account', { body: form })), onSuccess })
}

export function useChangePassword() {
  const onSuccess = useAskAnew()
  return useMutation({ mutationFn: (passwords: { old: string; password: string }) => body(api.PUT('/account/password', { body: passwords })), onSuccess })
}

export function useBeginTotp() {
  return useMutation({ mutationFn: (password: string) => body(api.POST('/account/totp', { body: { password } })) })
}

export function useConfirmTotp() {
  const onSuccess = useAskAnew()
  return useMutation({ mutationFn: (code: string) => body(api.POST('/account/totp/confirm', { body: { code } })), onSuccess })
}

export function useRemoveTotp() {
  const onSuccess = useAskAnew()
  return useMutation({ mutationFn: (password: string) => body(api.POST('/account/totp/remove', { body: { password } })), onSuccess })
}

export function useRenewRecovery() {
  const onSuccess = useAskAnew()
  return useMutation({ mutationFn: (password: string) => body(api.POST('/account/recovery-codes', { body: { password } })), onSuccess })
}

/** Lets the browser make a passkey, after the password was right. */
export function useAddPasskey(name: string) {
  const onSuccess = useAskAnew()
  return useMutation({
    mutationFn: async (password: string) => {
      const asked = await body(api.POST('/account/passkeys/begin', { body: { password } }))
      return body(api.POST('/account/passkeys', { body: { name, credential: await makeCredential(asked.options) } }))
    },
    onSuccess,
  })
}

export function useRemovePasskey(id: string) {
  const onSuccess = useAskAnew()
  return useMutation({ mutationFn: (password: string) => body(api.POST('/account/passkeys/{id}/remove', { params: { path: { id } }, body: { password } })), onSuccess })
}

export function useRemoveIdentity(id: string) {
  const onSuccess = useAskAnew()
  return useMutation({ mutationFn: (password: string) => body(api.POST('/account/identities/{id}/remove', { params: { path: { id } }, body: { password } })), onSuccess })
}

/** Signs out in one place, or everywhere but here when none is named. */
export function useEndSession() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id?: string) => (id ? body(api.DELETE('/account/sessions/{id}', { params: { path: { id } } })) : body(api.DELETE('/account/sessions'))),
    onSuccess: () => client.invalidateQueries({ queryKey: placesQuery.queryKey }),
  })
}

export const securityQuery = queryOptions({
  queryKey: ['security'],
  queryFn: ({ signal }) => body(api.GET('/security', { signal })),
})

export function useSaveSecurity() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (security: Security) => body(api.PUT('/security', { body: security })),
    async onSuccess(saved) {
      client.setQueryData(securityQuery.queryKey, saved)
      await client.invalidateQueries({ queryKey: sessionQuery.queryKey })
    },
  })
}

export const providerQuery = queryOptions({
  queryKey: ['provider'],
  queryFn: ({ signal }) => body(api.GET('/security/provider', { signal })),
})

export function useSaveProvider() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (provider: ProviderForm) => body(api.PUT('/security/provider', { body: provider })),
    onSuccess: (saved) => client.setQueryData(providerQuery.queryKey, saved),
  })
}

/** Asks the provider whether it answers and knows us. */
export function useTestProvider() {
  return useMutation({ mutationFn: (provider: ProviderForm) => body(api.POST('/security/provider/test', { body: provider })) })
}
