import { useMay } from '../session/may'

/** Whether this person may change companies; the server has the last word. */
export function useMayEdit(): { edit: boolean; manage: boolean } {
  const { has, may } = useMay()
  return { edit: may('edit', 'company'), manage: has('manage') }
}
