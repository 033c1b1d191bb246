import createClient, { type Middleware } from 'openapi-fetch'
import { Problem } from './problem'
import type { paths } from './schema'

let csrf = ''
let onSignedOut: () => void = () => {}

/** The token of the session, sent with everything that changes data. */
export function setCsrf(token: string): void {
  csrf = token
}

/** What happens when the server no longer knows us (401). */
export function whenSignedOut(act: () => void): void {
  onSignedOut = act
}

const safe = new Set(['GET', 'HEAD', 'OPTIONS'])

async function problemOf(response: Response): Promise<Problem> {
  const content: unknown = await response.json().catch(() => ({}))
  return new Problem(response.status, typeof content === 'object' && content !== null ? content : {})
}

const conventions: Middleware = {
  onRequest({ request }) {
    if (!safe.has(request.method)) request.headers.set('X-CSRF-Token', csrf)
    return request
  },
  async onResponse({ response, schemaPath }) {
    if (response.ok) return undefined
    const problem = await problemOf(response)
    if (response.status === 401 && schemaPath !== '/api/v1/session') onSignedOut()
    throw problem
  },
  onError({ error }) {
    if (error instanceof DOMException && error.name === 'AbortError') return error
    return new Problem(0, { code: 'network', detail: String(error) })
  },
}

/** The typed client of the API. Every answer that is not 2xx is thrown as a Problem. */
export const api = createClient<paths>({ baseUrl: window.location.origin, credentials: 'same-origin' })
api.use(conventions)

/** The body of an answer: `const page = await body(api.GET('/api/v1/companies'))`. */
export async function body<T>(answer: Promise<{ data?: T }>): Promise<T> {
  return (await answer).data as T
}

/**
 * Sends a file as it is (the typed client speaks JSON), with upload progress
 * left to the caller's own indicator.
 */
export async function send<T>(method: 'POST' | 'PUT', path: string, content: BodyInit): Promise<T> {
  const response = await fetch(path, { method, body: content, headers: { 'X-CSRF-Token': csrf }, credentials: 'same-origin' }).catch((error: unknown) => {
    throw new Problem(0, { code: 'network', detail: String(error) })
  })
  if (response.ok) return (await response.json()) as T
  if (response.status === 401) onSignedOut()
  throw await problemOf(response)
}
