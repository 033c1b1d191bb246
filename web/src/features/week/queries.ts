import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body } from '../../api/client'
import type { components } from '../../api/schema'
import { useForgetTime } from '../day/queries'

type Schemas = components['schemas']
export type Schedule = Schemas['Schedule']
export type Slot = Schemas['Slot']
export type Block = Schemas['Block']
export type AbsenceForm = Schemas['AbsenceForm']
export type Comparison = Schemas['ScheduleComparison']
export type TeamPlan = Schemas['TeamPlan']
export type Hours = Schemas['Hours']
export const kinds = ['base', 'development', 'market', 'visits', 'offers', 'reserve', 'admin', 'meeting'] as const
export const absenceReasons = ['vacation', 'illness', 'training', 'other'] as const

const of = (person: string) => ({ params: { path: { id: person } } })

/** The schedule of a person; nothing where there is none yet. */
export const scheduleQuery = (person: string, state: 'in_force' | 'proposed') => queryOptions({ queryKey: ['activities', 'schedule', person, state], retry: false, queryFn: ({ signal }) => body(api.GET('/people/{id}/schedule', { params: { path: { id: person }, query: { state } }, signal })) })

export const comparisonQuery = (id: string) => queryOptions({ queryKey: ['activities', 'comparison', id], queryFn: ({ signal }) => body(api.GET('/schedules/{id}/comparison', { params: { path: { id } }, signal })) })

export const teamQuery = queryOptions({ queryKey: ['activities', 'team-schedules'], queryFn: async ({ signal }) => (await body(api.GET('/schedules/team', { signal })))?.items ?? [] })

export const hoursQuery = (company: string) => queryOptions({ queryKey: ['companies', company, 'visiting-hours'], queryFn: ({ signal }) => body(api.GET('/companies/{id}/visiting-hours', { ...of(company), signal })) })

export const weekQuery = (person: string) => queryOptions({ queryKey: ['activities', 'week', person], queryFn: ({ signal }) => body(api.GET('/people/{id}/week', { ...of(person), signal })) })

export const absencesQuery = (person: string) => queryOptions({ queryKey: ['activities', 'absences', person], queryFn: async ({ signal }) => (await body(api.GET('/people/{id}/absences', { ...of(person), signal })))?.items ?? [] })

export const proposeWeek = (person: string) => body(api.GET('/people/{id}/week/proposal', of(person)))

export const templateOf = (role: string) => body(api.GET('/week-templates/{role}', { params: { path: { role } } }))

export const templateQuery = (role: string) => queryOptions({ queryKey: ['activities', 'template', role], queryFn: ({ signal }) => body(api.GET('/week-templates/{role}', { params: { path: { role } }, signal })) })

export interface Move {
  slot: Slot
  day: string
  start: string
  locked: boolean
}

export function useMoveSlot() {
  const forget = useForgetTime()
  return useMutation({ mutationFn: ({ slot, day, start, locked }: Move) => body(api.PUT('/slots/{id}', { params: { path: { id: slot.id } }, body: { day, start, locked, version: slot.version } })), onSettled: forget })
}

export function useProposeSchedule(person: string) {
  const forget = useForgetTime()
  return useMutation({ mutationFn: () => body(api.POST('/people/{id}/schedule', { ...of(person), body: {} })), onSuccess: forget })
}

/** Starts to plan for everybody; the answer names the job. */
export function usePlanAll() {
  return useMutation({ mutationFn: (wish: { short: 'cut' | 'stretch'; accept: boolean }) => body(api.POST('/schedules', { body: wish })) })
}

export function useAccept() {
  const forget = useForgetTime()
  return useMutation({ mutationFn: ({ id, version }: Pick<Schedule, 'id' | 'version'>) => body(api.POST('/schedules/{id}/accept', { params: { path: { id } }, body: { version } })), onSuccess: forget })
}

export function useUndoSchedule() {
  const forget = useForgetTime()
  return useMutation({ mutationFn: ({ id, version }: Schedule) => body(api.POST('/schedules/{id}/undo', { params: { path: { id } }, body: { version } })), onSuccess: forget })
}

export function useSaveWeek(person: string) {
  const forget = useForgetTime()
  return useMutation({ mutationFn: (week: { blocks: Block[]; version: number }) => body(api.PUT('/people/{id}/week', { ...of(person), body: week })), onSuccess: forget })
}

export function useSaveTemplate(role: string) {
  const forget = useForgetTime()
  return useMutation({ mutationFn: (week: { blocks: Block[]; version: number }) => body(api.PUT('/week-templates/{role}', { params: { path: { role } }, body: week })), onSuccess: forget })
}

/** What a company's hours change shows in schedules too. */
export function useSaveHours(company: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (form: { hours: Hours[]; version: number }) => body(api.PUT('/companies/{id}/visiting-hours', { ...of(company), body: form })),
    onSuccess: () => Promise.all([client.invalidateQueries({ queryKey: ['companies'] }), client.invalidateQueries({ queryKey: ['activities'] }), client.invalidateQueries({ queryKey: ['history'] })]),
  })
}

export function useAddAbsence(person: string) {
  const forget = useForgetTime()
  return useMutation({ mutationFn: (form: AbsenceForm) => body(api.POST('/people/{id}/absences', { ...of(person), body: form })), onSuccess: forget })
}

export function useRemoveAbsence() {
  const forget = useForgetTime()
  return useMutation({ mutationFn: ({ id, version }: { id: string; version: number }) => body(api.DELETE('/absences/{id}', { params: { path: { id }, query: { version } } })), onSuccess: forget })
}
