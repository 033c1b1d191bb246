import { SegmentedControl, Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useOperations, usePeople } from '../activity/names'
import { pipelinesQuery } from '../deal/queries'
import type { Report } from './queries'
import classes from './report.module.css'
import { axes, columnsBeside, periods, readReportSearch, sidesOf, silences, type Kind, type ReportSearch } from './search'

interface Props {
  search: ReportSearch
  report: Report | undefined
}

/** What the report counts by, of which days, and of whom. */
export function Narrow({ search, report }: Props) {
  const { t } = useTranslation('report')
  const { kind, rows, columns } = sidesOf(search)
  const change = useChange(search)
  const people = usePeople()
  const operations = useOperations()
  const pipelines = (useQuery(pipelinesQuery).data ?? []).filter((one) => one.active || one.id === search.pipeline)
  return (
    <div className={classes.tools}>
      <Select label={t('rows')} allowDeselect={false} data={axes[kind].map((value) => ({ value, label: t(`axis.${value}`) }))} value={rows} onChange={(value) => change({ rows: value })} />
      <Select label={t('columns')} allowDeselect={false} data={columnsBeside(kind, rows).map((value) => ({ value, label: t(`axis.${value}`) }))} value={columns} onChange={(value) => change({ rows, columns: value })} />
      {kind === 'uncontacted' && <Silence search={search} report={report} />}
      {(kind === 'activities' || kind === 'clients') && <Period search={search} report={report} />}
      {kind === 'pipeline' && pipelines.length > 1 && <Select label={t('pipeline')} allowDeselect={false} data={pipelines.map((one) => ({ value: one.id, label: one.name }))} value={search.pipeline ?? report?.pipeline_id ?? null} onChange={(value) => change({ pipeline: value })} />}
      <Select label={t('axis.person')} placeholder={t('everybody')} clearable searchable data={people} value={search.person ?? null} onChange={(value) => change({ person: value })} />
      {kind === 'activities' && <Select label={t('axis.operation')} placeholder={t('any')} clearable data={operations.map(({ id, label }) => ({ value: id, label }))} value={search.operation ?? null} onChange={(value) => change({ operation: value })} />}
      {kind !== 'pipeline' && <Select label={t('axis.segment')} placeholder={t('any')} clearable searchable data={segments} value={search.segment ?? null} onChange={(value) => change({ segment: value })} />}
    </div>
  )
}

const segments = ['A', 'B', 'C', '0', 'N', ''].flatMap((group) => ['A', 'B', 'C', '?'].map((potential) => ({ value: `${group}/${potential}`, label: `${group || '–'}/${potential}` })))

/** Another address with some of it changed; null leaves it out. */
function useChange(search: ReportSearch) {
  const navigate = useNavigate({ from: '/reports' })
  return (part: Partial<Record<keyof ReportSearch, string | null>>) => void navigate({ search: readReportSearch({ ...search, ...part }), replace: true })
}

function Period({ search, report }: Props) {
  const { t } = useTranslation('report')
  const change = useChange(search)
  const own = search.within === 'days'
  const options = periods.map((value) => ({ value: value as string, label: t(`period.${value.replaceAll(':', '_')}`) }))
  return (
    <>
      <Select
        label={t('period.label')}
        allowDeselect={false}
        data={[...options, { value: 'days', label: t('period.days') }]}
        value={search.within ?? 'last:12:week'}
        onChange={(value) => change({ within: value, from: value === 'days' ? (report?.from ?? null) : null, to: value === 'days' ? (report?.to ?? null) : null })}
      />
      {own && <TextInput type="date" label={t('period.from')} value={search.from ?? ''} onChange={(event) => change({ from: event.currentTarget.value })} />}
      {own && <TextInput type="date" label={t('period.to')} value={search.to ?? ''} onChange={(event) => change({ to: event.currentTarget.value })} />}
    </>
  )
}

function Silence({ search, report }: Props) {
  const { t } = useTranslation('report')
  const change = useChange(search)
  const options = silences.map((value) => ({ value: value as string, label: t('silence.days', { count: Number(value.split(':')[1]) }) }))
  return (
    <>
      <Select
        label={t('silence.label')}
        allowDeselect={false}
        data={[...options, { value: 'days', label: t('silence.own') }]}
        value={search.within ?? 'older:90:day'}
        onChange={(value) => change({ within: value, since: value === 'days' ? (report?.since ?? null) : null })}
      />
      {search.within === 'days' && <TextInput type="date" label={t('silence.since')} value={search.since ?? ''} onChange={(event) => change({ since: event.currentTarget.value })} />}
    </>
  )
}

/** Which report it is, and of clients, who. */
export function Kinds({ search, kinds }: { search: ReportSearch; kinds: readonly Kind[] }) {
  const { t } = useTranslation('report')
  const navigate = useNavigate({ from: '/reports' })
  const change = useChange(search)
  const { kind } = sidesOf(search)
  return (
    <div className={classes.kinds}>
      <Select className={classes.narrowKinds} aria-label={t('kind.label')} allowDeselect={false} data={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))} value={kind} onChange={(value) => void navigate({ search: { kind: value as Kind } })} />
      <SegmentedControl className={classes.wideKinds} aria-label={t('kind.label')} data={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))} value={kind} onChange={(value) => void navigate({ search: { kind: value as Kind } })} />
      {kind === 'clients' && <SegmentedControl aria-label={t('event.label')} data={(['new', 'lost'] as const).map((value) => ({ value, label: t(`event.${value}`) }))} value={search.event ?? 'new'} onChange={(event) => change({ event })} />}
    </div>
  )
}
