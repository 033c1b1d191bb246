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
  if (response.ok) return (await response.json()) as T
  if (response.status === 401) onSignedOut()
  throw await problemOf(response)
}

export interface Sending {
  signal: AbortSignal
  /** The share that has gone out, 0…1. */
  onProgress: (share: number) => void
}

/** Sends a file like `send`, and tells how far it is: fetch cannot. Aborting rejects with an AbortError. */
export function sendFile<T>(path: string, file: Blob, { signal, onProgress }: Sending): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', `/api/v1${path}`)
    request.upload.addEventListener('progress', (event) => event.lengthComputable && onProgress(event.loaded / event.total))
    request.addEventListener('error', () => reject(new Problem(0, { code: 'network' })))
    request.addEventListener('abort', () => reject(new DOMException('stopped', 'AbortError')))
    request.addEventListener('load', () => {
      const response = new Response(request.responseText, { status: request.status })
      if (response.ok) return void response.json().then(resolve, reject)
      if (response.status === 401) onSignedOut()
      void problemOf(response).then(reject)
    })
    signal.addEventListener('abort', () => request.abort())
    request.send(file)
  })
}
