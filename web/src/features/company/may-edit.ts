import { useSession } from '../session/queries'

/** Whether this person may change companies; the server has the last word. */
export function useMayEdit(): { edit: boolean; manage: boolean } {
  const role = useSession().user?.role
  const manage = role === 'administrator' || role === 'head'
  return { edit: manage || role === 'salesperson', manage }
}
