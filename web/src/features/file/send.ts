import { contentOf } from '../../api/client'
import { Problem } from '../../api/problem'

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
      contentOf<T>(new Response(request.responseText, { status: request.status })).then(resolve, reject)
    })
    signal.addEventListener('abort', () => request.abort())
    request.send(file)
  })
}
