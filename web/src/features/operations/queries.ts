import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body } from '../../api/client'
import type { components } from '../../api/schema'

export type Operation = components['schemas']['Operation']
export type Norm = components['schemas']['Norm']
export type NormForm = components['schemas']['NormForm']

export type MeasuredNorm = components['schemas']['MeasuredNorm']
export type MeasuredBy = 'operation' | 'person' | 'segment' | 'both'

/** How long the operations really took; of the last half year, where no days are given. */
export function measuredQuery(by: MeasuredBy, { from, to }: { from?: string; to?: string }) {
  const query = { by, ...(from && { from }), ...(to && { to }) }
  return queryOptions({
    queryKey: ['operations', 'measured', query],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => body(api.GET('/norms/measured', { params: { query }, signal })),
  })
}

export const operationsQuery = queryOptions({
  queryKey: ['operations'],
  queryFn: async () => (await body(api.GET('/operations')))?.items ?? [],
})

/** Everything that follows from norms and standards is asked for again. */
export function useForgetPlan() {
  const client = useQueryClient()
  return () => Promise.all(['operations', 'strategy', 'companies'].map((name) => client.invalidateQueries({ queryKey: [name] })))
}

export interface DatedNorm extends NormForm {
  id: string
  valid_from: string
}

/** Saves the changed norms one after the other; gives the job that follows, if there is one. */
export function useSaveNorms() {
  const forget = useForgetPlan()
  return useMutation({
    mutationFn: async (norms: DatedNorm[]) => {
      let job = ''
      for (const { id, ...norm } of norms) {
        const saved = await body(api.POST('/operations/{id}/norms', { params: { path: { id } }, body: norm }))
        job = saved.job_id || job
      }
      return job
    },
    onSettled: forget,
  })
}

export interface NewOperation extends NormForm {
  name: string
  valid_from: string
}

export function useAddOperation() {
  const forget = useForgetPlan()
  return useMutation({ mutationFn: (operation: NewOperation) => body(api.POST('/operations', { body: operation })), onSuccess: forget })
}
