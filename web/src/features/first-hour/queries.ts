import { useMutation } from '@tanstack/react-query'
import { send } from '../../api/client'
import type { Language } from '../../app/i18n'

/** Starts the job that fills this workspace with the sample company. */
export function useDemo() {
  return useMutation({ mutationFn: (language: Language) => send<{ job_id: string }>('POST', '/demo', new Blob([JSON.stringify({ language })], { type: 'application/json' })) })
}
