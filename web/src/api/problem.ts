import i18next from 'i18next'

/** One place of the input that must be mended. */
export interface FieldProblem {
  location: string
  code: string
  message: string
  params?: Record<string, string>
}

/** An error answer of the API (RFC 9457) or a failure to reach it. */
export class Problem extends Error {
  readonly status: number
  readonly code: string
  readonly params: Record<string, string>
  readonly fields: FieldProblem[]
  readonly requestId: string | undefined

  constructor(status: number, body: Partial<{ code: string; detail: string; params: Record<string, string>; errors: FieldProblem[]; request_id: string }>) {
    super(body.detail ?? body.code ?? `HTTP ${status}`)
    this.name = 'Problem'
    this.status = status
    this.code = body.code ?? (status === 0 ? 'network' : 'internal')
    this.params = body.params ?? {}
    this.fields = body.errors ?? []
    this.requestId = body.request_id
  }
}

/** True when somebody else saved the record first (412). */
export function isStale(error: unknown): boolean {
  return error instanceof Problem && error.status === 412
}

/** Loads the texts of error codes; where they cannot be had the server's own words are told. */
export async function errorTexts(): Promise<void> {
  await i18next.loadNamespaces('errors').catch(() => undefined)
}

/** The text of an error code in the reader's language. Codes hold dots, so they are flat keys. */
export function codeText(code: string, params: Record<string, string>, fallback: string): string {
  return i18next.t(code, { ns: 'errors', keySeparator: false, defaultValue: fallback, ...params })
}

/** What to tell the reader about any thrown thing. */
export function problemText(error: unknown): string {
  if (error instanceof Problem) return codeText(error.code, error.params, error.message)
  return codeText('internal', {}, String(error))
}

/**
 * The field errors of a problem by path, ready for a form's setErrors:
 * `body.cuts[1]` becomes `cuts.1`.
 */
export function fieldTexts(error: unknown): Record<string, string> {
  if (!(error instanceof Problem)) return {}
  const texts: Record<string, string> = {}
  for (const field of error.fields) {
    const path = field.location.replace(/^(body|query|path)\./, '').replaceAll(/\[(\d+)\]/g, '.$1')
    texts[path] = codeText(field.code, field.params ?? {}, field.message)
  }
  return texts
}
