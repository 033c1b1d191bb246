import { keepPreviousData, queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, body, send } from '../../api/client'
import type { components } from '../../api/schema'
import { useForgetPlan } from '../operations/queries'

type Schemas = components['schemas']
export type Profile = Schemas['Profile']
export type ProfileForm = Schemas['ProfileForm']
export type WorkCalendar = Schemas['WorkCalendar']
export type CalendarDay = Schemas['CalendarDay']
export type Outlook = Schemas['Outlook']

/** Two years from this month on, with unsaved changes; the last answer stays while the next is computed. */
export function useOutlook(draft: Schemas['StrategyDraft']) {
  return useQuery({
    queryKey: ['strategy', 'outlook', draft],
    queryFn: ({ signal }) => body(api.POST('/capacity/outlook', { body: draft, signal })),
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  })
}

export const profileQuery = queryOptions({
  queryKey: ['profile'],
  queryFn: () => body(api.GET('/profile')),
})

/** A change of working time changes the plan as well. */
function useForget(name: string) {
  const client = useQueryClient()
  const forgetPlan = useForgetPlan()
  return () => Promise.all([client.invalidateQueries({ queryKey: [name] }), forgetPlan()])
}

export function useSaveProfile() {
  const forget = useForget('profile')
  return useMutation({ mutationFn: (profile: Profile) => body(api.PUT('/profile', { body: profile })), onSuccess: forget })
}

export const calendarQuery = (country: string, year: number) =>
  queryOptions({
    queryKey: ['calendar', country, year],
    queryFn: () => body(api.GET('/calendars/{country}/{year}', { params: { path: { country, year } } })),
  })

export interface CalendarChange {
  country: string
  year: number
  days: CalendarDay[]
  source: string
  version: number
}

export function useSaveCalendar() {
  const forget = useForget('calendar')
  return useMutation({
    mutationFn: (calendar: CalendarChange) => body(api.PUT('/calendars/{country}/{year}', { params: { path: { country: calendar.country, year: calendar.year } }, body: calendar })),
    onSuccess: forget,
  })
}

export function useRestoreCalendar() {
  const forget = useForget('calendar')
  return useMutation({
    mutationFn: ({ country, year }: { country: string; year: number }) => body(api.DELETE('/calendars/{country}/{year}', { params: { path: { country, year } } })),
    onSuccess: forget,
  })
}

/** Reads an XML calendar without saving it. */
export function useReadCalendar() {
  return useMutation({ mutationFn: (file: File) => send<WorkCalendar>('POST', '/calendars/read', file) })
}
