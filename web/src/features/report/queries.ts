import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, body } from '../../api/client'
import type { components } from '../../api/schema'
import { sidesOf, type ReportSearch } from './search'

export type Report = components['schemas']['Report']
export type ReportRow = components['schemas']['ReportRow']
export type ReportColumn = components['schemas']['ReportColumn']

const custom = 'days'

/** What the server is asked, as its operations name it. */
export function asked(search: ReportSearch) {
  const { kind, rows, columns } = sidesOf(search)
  const told = search.within && search.within !== custom ? { within: search.within } : undefined
  const period = told ?? (kind === 'uncontacted' ? { since: search.since } : { from: search.from, to: search.to })
  const narrow = {
    activities: { person_id: search.person, operation_id: search.operation, segment: search.segment, ...period },
    pipeline: { person_id: search.person, pipeline_id: search.pipeline },
    uncontacted: { person_id: search.person, segment: search.segment, ...period },
    clients: { person_id: search.person, segment: search.segment, event: search.event, ...period },
  }[kind]
  const given: Record<string, string> = { rows, columns }
  for (const [name, value] of Object.entries(narrow)) if (value) given[name] = value
  return { kind, query: given }
}

export function reportQuery(search: ReportSearch) {
  const { kind, query } = asked(search)
  return queryOptions({
    queryKey: ['report', kind, query],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }): Promise<Report | undefined> => body(api.GET(`/reports/${kind}`, { params: { query }, signal })),
  })
}

/** The address of the same report as a file, in the words of the reader. */
export function fileAddress(search: ReportSearch, words: { number: number; corner: string; sum: string; labels: [string, string][] }): string {
  const { kind, query } = asked(search)
  const all = new URLSearchParams({ ...query, format: 'xlsx', number: String(words.number), corner: words.corner, sum: words.sum })
  for (const [key, text] of words.labels) all.append('labels', `${key}=${text}`)
  return `/api/v1/reports/${kind}/export?${all.toString()}`
}
