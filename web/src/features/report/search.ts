/** What the address of a report says; what is left out takes the server's default. */
export interface ReportSearch {
  kind?: Kind
  rows?: Axis
  columns?: Axis
  /** A period told from today, or `days` where from and to are given. */
  within?: string
  from?: string
  to?: string
  since?: string
  event?: 'new' | 'lost'
  person?: string
  operation?: string
  pipeline?: string
  segment?: string
  /** Which of the report's numbers the cells show. */
  show?: Measure
}

export const kinds = ['activities', 'pipeline', 'uncontacted', 'clients'] as const
export type Kind = (typeof kinds)[number]

export const measures = ['count', 'minutes', 'amount', 'weighted', 'actual'] as const
export type Measure = (typeof measures)[number]

const allAxes = ['person', 'owner', 'operation', 'segment', 'stage', 'week', 'month'] as const
export type Axis = (typeof allAxes)[number]

/** What each report counts by; the first two are what it begins with. */
export const axes: Record<Kind, readonly Axis[]> = {
  activities: ['person', 'week', 'operation', 'segment', 'month'],
  pipeline: ['stage', 'owner', 'month'],
  uncontacted: ['owner', 'segment'],
  clients: ['owner', 'month', 'segment', 'week'],
}

const timely = (axis: Axis) => axis === 'week' || axis === 'month'

/** What the columns can be beside these rows. */
export function columnsBeside(kind: Kind, rows: Axis): Axis[] {
  return axes[kind].filter((axis) => axis !== rows && !(timely(axis) && timely(rows)))
}

export const periods = ['last:12:week', 'this:week', 'previous:week', 'this:month', 'previous:month', 'this:quarter', 'previous:quarter', 'this:year', 'previous:year'] as const
export const silences = ['older:30:day', 'older:90:day', 'older:180:day', 'older:365:day'] as const

const date = /^\d{4}-\d\d-\d\d$/

/** Reads the address; whatever is not meant for us is left out. */
export function readReportSearch(raw: Record<string, unknown>): ReportSearch {
  const among = <T extends string>(values: readonly T[], name: string) => values.find((one) => one === raw[name])
  const text = (name: string, shape = /./) => (typeof raw[name] === 'string' && shape.test(raw[name]) ? raw[name] : undefined)
  const read = {
    kind: among(kinds, 'kind'),
    rows: among(allAxes, 'rows'),
    columns: among(allAxes, 'columns'),
    within: text('within'),
    from: text('from', date),
    to: text('to', date),
    since: text('since', date),
    event: among(['new', 'lost'] as const, 'event'),
    person: text('person'),
    operation: text('operation'),
    pipeline: text('pipeline'),
    segment: text('segment'),
    show: among(measures, 'show'),
  }
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined))
}

/** Rows and columns as asked, or the first that the report has. */
export function sidesOf(search: ReportSearch): { kind: Kind; rows: Axis; columns: Axis } {
  const kind = search.kind ?? 'activities'
  const known = (axis: Axis | undefined) => (axis && axes[kind].includes(axis) ? axis : undefined)
  const rows = known(search.rows) ?? axes[kind].find((axis) => axis !== search.columns) ?? 'owner'
  const beside = columnsBeside(kind, rows)
  const columns = beside.find((axis) => axis === search.columns) ?? beside[0] ?? 'segment'
  return { kind, rows, columns }
}
