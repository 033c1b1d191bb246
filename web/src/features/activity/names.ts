import { useQuery } from '@tanstack/react-query'
import { useOperationName } from '../../ui/operation-name'
import { ownersQuery } from '../company/queries'
import { operationsQuery } from '../operations/queries'

export interface OperationChoice {
  id: string
  label: string
  active: boolean
}

/** The operations in the reader's words. */
export function useOperations(): OperationChoice[] {
  const name = useOperationName()
  const { data } = useQuery(operationsQuery)
  return (data ?? []).map((operation) => ({ id: operation.id, label: name(operation), active: operation.active }))
}

/** Names an operation by its id. */
export function useOperationLabel(): (id: string) => string {
  const labels = new Map(useOperations().map(({ id, label }) => [id, label]))
  return (id) => labels.get(id) ?? '…'
}

/** Names people by their ids. */
export function usePersonNames(): (ids: string[]) => string {
  const { data } = useQuery(ownersQuery)
  const names = new Map(data?.map((person) => [person.id, person.name]))
  return (ids) => ids.map((id) => names.get(id) ?? '…').join(', ')
}

/** Everybody who works here, to choose from. */
export function usePeople(): { value: string; label: string }[] {
  const { data } = useQuery(ownersQuery)
  return (data ?? []).map(({ id, name }) => ({ value: id, label: name }))
}
