// Until the API document exists, the few operations the shell needs. npm run generate replaces this file.
type Answer<T> = { content: { 'application/json': T } }
type Op<T, B = never> = { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody?: [B] extends [never] ? never : { content: { 'application/json': B } }; responses: { 200: Answer<T> } }
type ById<T> = { parameters: { query?: never; header?: never; path: { id: string }; cookie?: never }; requestBody?: never; responses: { 200: Answer<T> } }

export interface components {
  schemas: {
    Session: { user?: { id: string; name: string; email: string; role: string; language: string } | null; first_run: boolean; workspace?: components['schemas']['Workspace'] | null }
    Workspace: { name: string; currency: string; exponent?: number; time_zone: string; language: 'en' | 'ru' | 'bg'; country: 'ru' | 'bg' | ''; demo?: boolean; potential_cuts: { a: number; b: number }; version: number }
    Job: { id: string; kind: string; state: 'queued' | 'running' | 'done' | 'failed' | 'cancelled'; subject_id: string; stage: string; done: number; total: number; problem?: { code: string; message: string; params?: { [name: string]: string } } | null; result?: unknown; created_at: string; finished_at?: string | null }
    JobRef: { job_id: string }
  }
}
type S = components['schemas']
export interface paths {
  '/api/v1/session': { get: Op<S['Session']>; post: Op<S['Session'], { email: string; password: string }>; delete: Op<unknown> }
  '/api/v1/first-run': { post: Op<S['Session'], { name: string; email: string; password: string; language: string; workspace_name: string; currency: string; time_zone: string; country: 'ru' | 'bg' | '' }> }
  '/api/v1/settings': { get: Op<S['Workspace']>; put: Op<S['Workspace'], S['Workspace']> }
  '/api/v1/demo': { post: Op<S['JobRef'], { language: string }> }
  '/api/v1/jobs/{id}': { get: ById<S['Job']> }
  '/api/v1/jobs/{id}/cancel': { post: ById<unknown> }
}
