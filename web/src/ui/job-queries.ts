import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body } from '../api/client'
import type { components } from '../api/schema'

export type Job = components['schemas']['Job']

export function isOver(job: Pick<Job, 'state'>): boolean {
  return job.state === 'done' || job.state === 'failed' || job.state === 'cancelled'
}

/** Asks for the job again and again until it is over. */
export function jobQuery(id: string) {
  return queryOptions({
    queryKey: ['job', id],
    staleTime: 0,
    queryFn: ({ signal }) => body<Job>(api.GET('/jobs/{id}', { params: { path: { id } }, signal })),
    refetchInterval: ({ state }) => (state.data && isOver(state.data) ? false : 600),
  })
}

export function useCancelJob(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => body(api.POST('/jobs/{id}/cancel', { params: { path: { id } } })),
    onSettled: () => client.invalidateQueries({ queryKey: ['job', id] }),
  })
}
