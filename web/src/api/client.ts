import createClient, { type Middleware } from 'openapi-fetch'
import { errorTexts, Problem } from './problem'
import type { paths } from './schema'

let onSignedOut: () => void = () => {}

/** What happens when the server no longer knows us (401). */
export function whenSignedOut(act: () => void): void {
  onSignedOut = act
}

async function problemOf(response: Response): Promise<Problem> {
  await errorTexts()
  const content: unknown = await response.json().catch(() => ({}))
  return new Problem(response.status, typeof content === 'object' && content !== null ? content : {})
}

const conventions: Middleware = {
  async onResponse({ response, schemaPath }) {
    if (response.ok) return undefined
    const problem = await problemOf(response)
    if (response.status === 401 && schemaPath !== '/session') onSignedOut()
    throw problem
  },
  onError({ error }) {
    if (error instanceof DOMException && error.name === 'AbortError') return error
    return new Problem(0, { code: 'network', detail: String(error) })
  },
}

/**
 * The typed client of the API. Every answer that is not 2xx is thrown as a
 * Problem. Against forged requests of other sites the server relies on what
 * the browser itself says of a request's origin, so there is no token to send.
 */
export const api = createClient<paths>({ baseUrl: `${window.location.origin}/api/v1`, credentials: 'same-origin' })
api.use(conventions)

/** The body of an answer: `const page = await body(api.GET('/companies'))`. */
export async function body<T>(answer: Promise<{ data?: T }>): Promise<T> {
  return (await answer).data as T
}

/** Sends a file as it is; the typed client speaks JSON. */
export async function send<T>(method: 'POST' | 'PUT', path: string, content: BodyInit): Promise<T> {
  const response = await fetch(`/api/v1${path}`, { method, body: content, credentials: 'same-origin' }).catch((error: unknown) => {
    throw new Problem(0, { code: 'network', detail: String(error) })
  })
  return contentOf<T>(response)
}

/** What an answer brings, or the Problem it is. */
export async function contentOf<T>(response: Response): Promise<T> {
  if (response.ok) return (await response.json()) as T
  if (response.status === 401) onSignedOut()
  throw await problemOf(response)
}
