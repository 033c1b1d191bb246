import { Button, SegmentedControl, Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { IconDownload, IconPrinter, IconReportAnalytics } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../ui/empty-state'
import { ErrorState } from '../../ui/error-state'
import { useFormat } from '../../ui/format'
import { PageHeader } from '../../ui/page-header'
import { Card } from '../../ui/stat-card'
import { useMay } from '../session/may'
import { reportsRoute } from './feature'
import { Kinds, Narrow } from './narrow'
import { fileAddress, reportQuery, type Report } from './queries'
import classes from './report.module.css'
import { kinds, sidesOf, type Measure, type ReportSearch } from './search'
import { ReportTable } from './table'
import { useLineName } from './words'

/** What was done, what is to come, who is forgotten, who came and went: every number opens its rows. */
export function ReportsPage() {
  const { t } = useTranslation('report')
  const { hides } = useMay()
  const search = reportsRoute.useSearch()
  const { kind } = sidesOf(search)
  const { data: found, error, refetch } = useQuery(reportQuery(search))
  const data = found?.kind === kind ? found : undefined // not the report that was left
  const at = Math.max(0, data?.hidden ? 0 : (data?.measures.indexOf(search.show ?? 'count') ?? 0))
  return (
    <>
      <PageHeader title={t('title')} subtitle={<Told search={search} report={data} />}>
        {data && <Buttons search={search} report={data} at={at} />}
      </PageHeader>
      <div className={classes.screen}>
        <Kinds search={search} kinds={kinds.filter((one) => one !== 'clients' || !hides('company.money'))} />
        <Narrow key={kind} search={search} report={data} />
      </div>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton height={420} />}
      {data && !error && <Found search={search} report={data} at={at} />}
    </>
  )
}

/** What the report counts, in words; on paper it stands for the fields above. */
function Told({ search, report }: { search: ReportSearch; report: Report | undefined }) {
  const { t } = useTranslation('report')
  const format = useFormat()
  const { kind } = sidesOf(search)
  const days = report?.since ? format.date(report.since) : report?.from && report.to ? `${format.date(report.from)} – ${format.date(report.to)}` : ''
  return <>{t(`told.${kind === 'clients' ? (search.event ?? 'new') : kind}`, { days })}</>
}

function Found({ search, report, at }: { search: ReportSearch; report: Report; at: number }) {
  const { t } = useTranslation('report')
  const navigate = useNavigate({ from: '/reports' })
  if (!report.total[0]) return <EmptyState icon={IconReportAnalytics} title={t('empty.title')} text={t(`empty.${sidesOf(search).kind}`)} />
  return (
    <Card
      title={t(`measure.${report.measures[at] ?? 'count'}`)}
      actions={
        !report.hidden && (
          <div className={classes.screen}>
            <SegmentedControl size="xs" aria-label={t('measure.label')} data={report.measures.map((value) => ({ value, label: t(`measure.${value}`) }))} value={report.measures[at] ?? 'count'} onChange={(value) => void navigate({ search: { ...search, show: value as Measure }, replace: true })} />
          </div>
        )
      }
    >
      <ReportTable key={`${search.kind ?? ''}${report.rows_by}`} report={report} at={at} />
    </Card>
  )
}

function Buttons({ search, report, at }: { search: ReportSearch; report: Report; at: number }) {
  const { t } = useTranslation('report')
  const { has } = useMay()
  const name = useLineName()
  const labels = [...report.rows.map((row): [string, string] => [row.key, name(report.rows_by, row)]), ...report.columns.map((column): [string, string] => [column.key, name(report.columns_by, column)])]
  // People and stages have their names on the server already.
  const told = labels.filter(([key]) => ![...report.rows, ...report.columns].some((line) => line.key === key && line.name !== ''))
  return (
    <div className={classes.screen}>
      <Button leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()}>
        {t('print')}
      </Button>
      {has('export') && (
        <Button component="a" download href={fileAddress(search, { number: at, corner: t(`axis.${report.rows_by}`), sum: t('sum'), labels: told })} leftSection={<IconDownload size={16} aria-hidden />}>
          {t('file')}
        </Button>
      )}
    </div>
  )
}
