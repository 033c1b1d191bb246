import { QueryClient } from '@tanstack/react-query'
import { Problem } from '../api/problem'

/** Only a failure to reach the server is worth asking again; a refusal stays one. */
function mayHelpToRetry(count: number, error: Error): boolean {
  return count < 2 && error instanceof Problem && (error.status === 0 || error.status === 503)
}

export const queries = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 30_000, retry: mayHelpToRetry },
    mutations: { retry: false },
  },
})
