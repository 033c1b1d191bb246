import { useQueryClient } from '@tanstack/react-query'
import { notifyProblem } from '../../ui/notify'
import { openTask } from './open'
import { taskQuery } from './queries'

/** Opens the dialog of a task of which only the id is known. */
export function useOpenTaskById(): (id: string) => void {
  const client = useQueryClient()
  return (id) => void client.fetchQuery({ ...taskQuery(id), staleTime: 0 }).then((task) => task && openTask({ task }), notifyProblem)
}
