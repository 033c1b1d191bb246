import { useMutation } from '@tanstack/react-query'
import { api, body } from '../../api/client'
import type { Language } from '../../app/i18n'

/** Starts the job that fills this workspace with the sample company. */
export function useDemo() {
  return useMutation({ mutationFn: (language: Language) => body(api.POST('/api/v1/demo', { body: { language } })) })
}
