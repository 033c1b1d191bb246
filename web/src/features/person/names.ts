import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { peopleQuery, rolesQuery, teamsQuery, type Person, type Role } from './queries'

const builtIn = ['administrator', 'head', 'salesperson', 'analyst'] as const
type BuiltIn = (typeof builtIn)[number]

function isBuiltIn(code: string): code is BuiltIn {
  return builtIn.includes(code as BuiltIn)
}

/** Roles in the reader's words: those that are always there by code, own ones by name. */
export function useRoleName(): (code: string) => string {
  const { t } = useTranslation('person')
  const { data } = useQuery(rolesQuery)
  return (code) => (isBuiltIn(code) ? t(`role.${code}`) : (data?.find((role) => role.code === code)?.name ?? '…'))
}

export function useTeamName(): (id: string) => string {
  const { data } = useQuery(teamsQuery)
  return (id) => (id ? (data?.find((team) => team.id === id)?.name ?? '…') : '')
}

export function useRoleOptions(): { value: string; label: string }[] {
  const name = useRoleName()
  const { data } = useQuery(rolesQuery)
  return (data ?? []).map((role: Role) => ({ value: role.code, label: name(role.code) }))
}

/** Everybody who works here, to choose from; somebody chosen before stays in the list. */
export function usePeopleOptions(without?: string, chosen?: string): { value: string; label: string }[] {
  const { data } = useQuery(peopleQuery)
  return (data ?? []).filter((person: Person) => person.id !== without && (person.active || person.id === chosen)).map(({ id, name }) => ({ value: id, label: name }))
}
