import { infiniteQueryOptions, keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body } from '../../api/client'
import type { components } from '../../api/schema'
import { askedMatch } from '../list/search'
import { sortOf, type TableSearch, type TaskSearch } from './search'

type Schemas = components['schemas']
export type Task = Schemas['Task']
export type TaskForm = Schemas['TaskForm']
export type Repeat = Schemas['Repeat']

const one = (id: string) => ({ params: { path: { id } } })

export const peopleQuery = queryOptions({ queryKey: ['people', 'names'], queryFn: async ({ signal }) => (await body(api.GET('/people', { signal })))?.items ?? [] })

export function tasksQuery(search: TaskSearch, me: string) {
  const whose = search.whose === 'all' ? undefined : (search.whose ?? me)
  const where = [`state:is:${search.state ?? 'open'}`, ...(whose ? [`assignee:is:${whose}`] : [])]
  const query = { where, sort: search.state === 'done' ? '-done_at' : 'due_on', limit: 100, ...(search.q ? { q: search.q } : {}) }
  return infiniteQueryOptions({
    queryKey: ['tasks', 'list', query],
    initialPageParam: '',
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam, signal }) => body(api.GET('/tasks', { params: { query: { ...query, ...(pageParam ? { after: pageParam } : {}) } }, signal })),
    getNextPageParam: (last) => last?.next || undefined,
  })
}

function narrowing(search: TableSearch) {
  return { ...(search.q ? { q: search.q } : {}), ...askedMatch(search) }
}

export function tableQuery(search: TableSearch) {
  const { id, desc } = sortOf(search)
  return infiniteQueryOptions({
    queryKey: ['tasks', 'table', search],
    initialPageParam: '',
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam, signal }) => body(api.GET('/tasks', { params: { query: { ...narrowing(search), sort: desc ? `-${id}` : id, limit: 100, ...(pageParam ? { after: pageParam } : {}) } }, signal })),
    getNextPageParam: (last) => last?.next || undefined,
  })
}

export function countQuery(search: TableSearch) {
  return queryOptions({ queryKey: ['tasks', 'count', narrowing(search)], queryFn: async ({ signal }) => (await body(api.GET('/tasks/count', { params: { query: narrowing(search) }, signal })))?.count ?? 0 })
}

export const dueQuery = queryOptions({ queryKey: ['tasks', 'due'], queryFn: ({ signal }) => body(api.GET('/tasks/due', { signal })) })

export interface Subject {
  noun: 'company' | 'contact' | 'deal'
  id: string
}

export function recordTasksQuery({ noun, id }: Subject) {
  return queryOptions({ queryKey: ['tasks', noun, id], queryFn: ({ signal }) => body(api.GET('/tasks', { params: { query: { [`${noun}_id`]: id, where: ['state:is:open'], limit: 20 } }, signal })) })
}

/** What comes closest to what is typed, of every noun; nothing until something is. */
export function foundQuery(typed: string) {
  return queryOptions({ queryKey: ['found', typed, 'choice'], enabled: typed !== '', placeholderData: keepPreviousData, queryFn: async ({ signal }) => (await body(api.GET('/search', { params: { query: { q: typed, limit: 20 } }, signal })))?.items ?? [] })
}

export function taskQuery(id: string) {
  return queryOptions({ queryKey: ['tasks', 'one', id], queryFn: ({ signal }) => body(api.GET('/tasks/{id}', { params: { path: { id } }, signal })) })
}

/** Whatever shows tasks is asked for again. */
function useForget() {
  const client = useQueryClient()
  return () => client.invalidateQueries({ queryKey: ['tasks'] })
}

/** Saves a row as it was loaded; a newer version of it is never overwritten. */
export function useSaveRow() {
  const forget = useForget()
  return useMutation({ mutationFn: ({ row, form }: { row: Task; form: TaskForm }) => body(api.PUT('/tasks/{id}', { ...one(row.id), body: { ...form, version: row.version } })), onSettled: forget })
}

/** After a job has changed many tasks. */
export const useForgetTasks = useForget

export function useSaveTask(task: Task | undefined) {
  const forget = useForget()
  return useMutation({ mutationFn: (form: TaskForm) => (task ? body(api.PUT('/tasks/{id}', { ...one(task.id), body: { ...form, version: task.version } })) : body(api.POST('/tasks', { body: form }))), onSuccess: forget })
}

export function useDoTask() {
  const forget = useForget()
  return useMutation({ mutationFn: (task: Task) => body(api.POST('/tasks/{id}/done', { ...one(task.id), body: { version: task.version } })), onSettled: forget })
}

export function useReopenTask() {
  const forget = useForget()
  return useMutation({ mutationFn: (task: Task) => body(api.POST('/tasks/{id}/reopen', { ...one(task.id), body: { version: task.version } })), onSettled: forget })
}

export function useDeleteTask() {
  const forget = useForget()
  return useMutation({ mutationFn: (task: Task) => body(api.DELETE('/tasks/{id}', { params: { path: { id: task.id }, query: { version: task.version } } })), onSuccess: forget })
}

export function useRestoreTask() {
  const forget = useForget()
  return useMutation({ mutationFn: (id: string) => body(api.POST('/tasks/{id}/restore', one(id))), onSuccess: forget })
}
