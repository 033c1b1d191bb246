import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body, send } from '../../api/client'
import type { components } from '../../api/schema'

type Schemas = components['schemas']
export type Import = Schemas['Import']
export type ImportSummary = Schemas['ImportSummary']
export type ImportColumn = Schemas['ImportColumn']
export type ImportCounts = Schemas['ImportCounts']
export type ImportReading = Schemas['ImportReading']
export type Refusal = Schemas['ImportRefusal']
export type Kind = Import['kind']

export const importsQuery = queryOptions({
  queryKey: ['imports'],
  queryFn: async ({ signal }): Promise<ImportSummary[]> => (await body(api.GET('/imports', { signal }))) ?? [],
})

export function importQuery(id: string) {
  return queryOptions({
    queryKey: ['imports', id],
    queryFn: ({ signal }) => body<Import>(api.GET('/imports/{id}', { params: { path: { id } }, signal })),
  })
}

/** The refused rows as far as a screen shows them; the file has them all. */
export const shownRefusals = 200

export function refusalsQuery(id: string, version: number) {
  return queryOptions({
    queryKey: ['imports', id, 'refusals', version],
    queryFn: async ({ signal }): Promise<Refusal[]> => (await body(api.GET('/imports/{id}/refusals', { params: { path: { id }, query: { limit: shownRefusals } }, signal }))) ?? [],
  })
}

export function refusalsFile(id: string): string {
  return `/api/v1/imports/${id}/refusals.csv`
}

export function useUpload() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (file: File) => send<Import>('POST', `/imports?file_name=${encodeURIComponent(file.name)}`, file),
    async onSuccess(draft) {
      client.setQueryData(importQuery(draft.id).queryKey, draft)
      await client.invalidateQueries({ queryKey: importsQuery.queryKey, exact: true })
    },
  })
}

/** What a correction sends: all that is left out stays, or is found anew. */
export interface Correction {
  kind?: Kind
  reading?: ImportReading
  mapping?: Record<string, number>
  options?: Import['options']
}

export function useAdjust(draft: Import) {
  const client = useQueryClient()
  const { id } = draft
  return useMutation({
    mutationFn: (change: Correction) =>
      body<Import>(api.PUT('/imports/{id}', { params: { path: { id } }, body: { options: draft.options, ...change, version: draft.version } })),
    onSuccess: (saved) => client.setQueryData(importQuery(id).queryKey, saved),
  })
}

/** Starts the job that checks, lands or takes back an import. */
export function useImportJob(id: string, what: 'check' | 'start' | 'undo') {
  const client = useQueryClient()
  const params = { params: { path: { id } } }
  return useMutation({
    mutationFn: () => {
      if (what === 'check') return body(api.POST('/imports/{id}/check', params))
      return body(what === 'start' ? api.POST('/imports/{id}/start', params) : api.POST('/imports/{id}/undo', params))
    },
    onSuccess: () => client.invalidateQueries({ queryKey: importsQuery.queryKey }),
  })
}
