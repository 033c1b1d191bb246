import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body } from '../../api/client'
import type { components } from '../../api/schema'
import { sessionQuery } from '../session/queries'

type Schemas = components['schemas']
export type Person = Schemas['Person']
export type PersonForm = Schemas['PersonForm']
export type Role = Schemas['Role']
export type RoleForm = Schemas['RoleForm']
export type Rights = Schemas['Rights']
export type Team = Schemas['Team']
export type Held = Schemas['Held']
export type Invited = Schemas['Invited']

export const peopleQuery = queryOptions({
  queryKey: ['people'],
  queryFn: async ({ signal }) => (await body(api.GET('/people', { signal })))?.items ?? [],
})

export const rolesQuery = queryOptions({
  queryKey: ['roles'],
  queryFn: async ({ signal }) => (await body(api.GET('/roles', { signal })))?.items ?? [],
})

export const teamsQuery = queryOptions({
  queryKey: ['teams'],
  queryFn: async ({ signal }) => (await body(api.GET('/teams', { signal })))?.items ?? [],
})

const one = (id: string) => ({ params: { path: { id } } })

export function holdingsQuery(id: string) {
  return queryOptions({ queryKey: ['people', id, 'holdings'], queryFn: async ({ signal }) => (await body(api.GET('/people/{id}/holdings', { ...one(id), signal })))?.items ?? [] })
}

/** What changes about people changes who sees what: nothing shown before holds. */
function useForgetAll() {
  const client = useQueryClient()
  return () => client.invalidateQueries()
}

/** What people edit of somebody, out of everything there is about them. */
export function formOf(person: Person): PersonForm {
  const { name, email = '', role = '', team_id = '', manager_id = '', language, time_zone = '', time_share, hired_on, left_on } = person
  return { name, email, role, team_id, manager_id, time_zone, time_share, ...(language && { language }), ...(hired_on && { hired_on }), ...(left_on && { left_on }) }
}

/** Adds a person, or changes the one with this id and version. */
export function useSavePerson() {
  const forget = useForgetAll()
  return useMutation({
    mutationFn: ({ id, version, form }: { id?: string; version?: number; form: PersonForm }) =>
      id ? body(api.PUT('/people/{id}', { ...one(id), body: { ...form, version: version ?? 0 } })) : body(api.POST('/people', { body: form })),
    onSuccess: forget,
  })
}

/** A link for somebody new, or for somebody who signs in already and lost the password. */
export function useInvite() {
  const client = useQueryClient()
  return useMutation({ mutationFn: ({ id, signs_in }: Person) => body(signs_in ? api.POST('/people/{id}/password-reset', one(id)) : api.POST('/people/{id}/invitation', one(id))), onSuccess: () => client.invalidateQueries({ queryKey: peopleQuery.queryKey }) })
}

export function useRevokeInvitation() {
  const client = useQueryClient()
  return useMutation({ mutationFn: (id: string) => body(api.DELETE('/people/{id}/invitation', one(id))), onSuccess: () => client.invalidateQueries({ queryKey: peopleQuery.queryKey }) })
}

/** Signs somebody out everywhere. */
export function useEndSessions() {
  return useMutation({ mutationFn: (id: string) => body(api.DELETE('/people/{id}/sessions', one(id))) })
}

/** Forgets the second factors of somebody who lost them. */
export function useRemoveFactors() {
  return useMutation({ mutationFn: (id: string) => body(api.DELETE('/people/{id}/factors', one(id))) })
}

/** Forgets who somebody is at the sign-in provider. */
export function useRemoveIdentities() {
  const client = useQueryClient()
  return useMutation({ mutationFn: (id: string) => body(api.DELETE('/people/{id}/identities', one(id))), onSuccess: () => client.invalidateQueries({ queryKey: peopleQuery.queryKey }) })
}

export interface Leaving {
  id: string
  version: number
  successors: Record<string, string[]>
}

export function useDeactivate() {
  const forget = useForgetAll()
  return useMutation({ mutationFn: ({ id, ...leaving }: Leaving) => body(api.POST('/people/{id}/deactivate', { ...one(id), body: leaving })), onSuccess: forget })
}

export function useReactivate() {
  const forget = useForgetAll()
  return useMutation({ mutationFn: ({ id, version }: Person) => body(api.POST('/people/{id}/reactivate', { ...one(id), body: { version } })), onSuccess: forget })
}

export function useSaveTeam() {
  const forget = useForgetAll()
  return useMutation({
    mutationFn: ({ id, version, name }: { id?: string; version?: number; name: string }) => (id ? body(api.PUT('/teams/{id}', { ...one(id), body: { name, version: version ?? 0 } })) : body(api.POST('/teams', { body: { name } }))),
    onSuccess: forget,
  })
}

export function useDeleteTeam() {
  const forget = useForgetAll()
  return useMutation({ mutationFn: ({ id, version }: Team) => body(api.DELETE('/teams/{id}', { params: { path: { id }, query: { version } } })), onSuccess: forget })
}

/** Makes a role, or changes the own one with this id and version. */
export function useSaveRole() {
  const forget = useForgetAll()
  return useMutation({
    mutationFn: ({ id, version, form }: { id?: string; version?: number; form: RoleForm }) => (id ? body(api.PUT('/roles/{id}', { ...one(id), body: { ...form, version: version ?? 0 } })) : body(api.POST('/roles', { body: form }))),
    onSuccess: forget,
  })
}

export function useDeleteRole() {
  const forget = useForgetAll()
  return useMutation({ mutationFn: ({ code, version }: Role) => body(api.DELETE('/roles/{id}', { params: { path: { id: code }, query: { version } } })), onSuccess: forget })
}

/** Whom an invitation is for. */
export function invitedQuery(token: string) {
  return queryOptions({ queryKey: ['invitation', token], retry: false, queryFn: ({ signal }) => body(api.POST('/invitations/look', { body: { token }, signal })) })
}

export function useAcceptInvitation() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input: { token: string; password: string; language: Invited['language'] }) => body(api.POST('/invitations/accept', { body: input })),
    onSuccess(session) {
      // What somebody else was shown in this browser is not for this one.
      client.clear()
      client.setQueryData(sessionQuery.queryKey, session)
    },
  })
}
