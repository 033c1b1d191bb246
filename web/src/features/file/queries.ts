import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body } from '../../api/client'
import { fieldTexts, problemText } from '../../api/problem'
import type { components } from '../../api/schema'
import { sendFile, type Sending } from './send'

export type RecordFile = components['schemas']['File']
export type FileList = components['schemas']['FileList']
export interface Subject {
  noun: 'company' | 'contact' | 'activity' | 'deal' | 'task'
  id: string
}

export function filesQuery({ noun, id }: Subject) {
  return queryOptions({ queryKey: ['files', noun, id], queryFn: ({ signal }) => body(api.GET('/records/{noun}/{id}/files', { params: { path: { noun, id }, query: { limit: 200 } }, signal })) })
}

/** Where a file is read: shown by the browser itself where it can, or put on the disk. */
export const contentOf = ({ id, shown }: RecordFile) => `/api/v1/files/${id}/content${shown ? '?inline=true' : ''}`

export function sendTo({ noun, id }: Subject, file: File, sending: Sending): Promise<RecordFile> {
  return sendFile<RecordFile>(`/records/${noun}/${id}/files?file_name=${encodeURIComponent(file.name)}`, file, sending)
}

/** What is shown of files and of what happened to them is read again. */
export function useForget() {
  const client = useQueryClient()
  return () => {
    void client.invalidateQueries({ queryKey: ['history'] })
    void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey.includes('timeline') })
    return client.invalidateQueries({ queryKey: ['files'] })
  }
}

export function useRenameFile() {
  const onSettled = useForget()
  return useMutation({ mutationFn: ({ id, version, name }: Pick<RecordFile, 'id' | 'version' | 'name'>) => body(api.PUT('/files/{id}', { params: { path: { id } }, body: { name, version } })), onSettled })
}

export function useDeleteFile() {
  const onSettled = useForget()
  return useMutation({ mutationFn: ({ id, version }: RecordFile) => body(api.DELETE('/files/{id}', { params: { path: { id }, query: { version } } })), onSettled })
}

export function useRestoreFile() {
  const onSettled = useForget()
  return useMutation({ mutationFn: (id: string) => body(api.POST('/files/{id}/restore', { params: { path: { id } } })), onSettled })
}

/** Why a file is refused: by what is wrong with its name, where that is it. */
export const reasonOf = (problem: unknown) => Object.values(fieldTexts(problem))[0] ?? problemText(problem)
