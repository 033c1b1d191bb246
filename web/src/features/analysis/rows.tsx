import { Button, Skeleton } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { DataGrid, type GridColumn } from '../../ui/data-grid'
import { EmptyState } from '../../ui/empty-state'
import { ErrorState } from '../../ui/error-state'
import { useFormat } from '../../ui/format'
import { Day } from '../../ui/quantity'
import classes from './analysis.module.css'
import { GroupLetter, Measured } from './measured'
import { rowsQuery, type Question, type Row, type RowsWish } from './queries'

interface Props {
  question: Question
  wish: RowsWish
  onWish: (wish: RowsWish) => void
}

/** The companies behind the numbers, best first. */
export function AnalysisRows({ question, wish, onWish }: Props) {
  const { t } = useTranslation('analysis')
  const navigate = useNavigate()
  const { data, error, refetch, isPending, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(rowsQuery(question, wish))
  const columns = useColumns(question.measure, wish.before !== undefined)
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  const rows = data?.pages.flatMap((page) => page.items) ?? []
  return (
    <>
      <Chips wish={wish} onWish={onWish} />
      {isPending ? (
        <Skeleton height={400} />
      ) : (
        <DataGrid
          label={t('rows.label')}
          columns={columns}
          rows={rows}
          rowKey={(row) => row.id}
          height={480}
          onOpen={(row) => void navigate({ to: '/companies/$companyId', params: { companyId: row.id } })}
          onEndReached={() => hasNextPage && !isFetchingNextPage && void fetchNextPage()}
          empty={<EmptyState title={t('rows.none')} />}
        />
      )}
    </>
  )
}

function useColumns(measure: Question['measure'], compared: boolean): GridColumn<Row>[] {
  const { t } = useTranslation('analysis')
  const format = useFormat()
  const columns: GridColumn<Row>[] = [
    { id: 'name', header: t('rows.company'), width: 180, cell: (row) => row.name },
    { id: 'rank', header: t('rows.rank'), width: 70, align: 'right', cell: (row) => (row.rank > 0 ? format.number(row.rank) : '–') },
    { id: 'group', header: t('groups.group'), width: 80, cell: (row) => <GroupLetter group={row.group} /> },
    { id: 'card', header: t('rows.onCard'), width: 100, cell: (row) => <GroupLetter group={row.on_card} /> },
    { id: 'value', header: t(`measure.${measure}`), width: 140, align: 'right', cell: (row) => <Measured value={row.value} measure={measure} /> },
    { id: 'before', header: t('rows.before'), width: 140, align: 'right', cell: (row) => <Measured value={row.before} measure={measure} /> },
    { id: 'share', header: t('groups.share'), width: 80, align: 'right', cell: (row) => (row.rank > 0 ? format.percent(row.share, 2) : '–') },
    { id: 'cumulative', header: t('rows.cumulative'), width: 120, align: 'right', cell: (row) => (row.rank > 0 ? format.percent(row.cumulative, 2) : '–') },
    { id: 'stability', header: 'XYZ', width: 60, cell: (row) => row.stability || '–' },
    { id: 'last', header: t('rows.lastPaid'), width: 150, align: 'right', cell: (row) => <Day date={row.last_paid_on} /> },
  ]
  return compared ? columns : columns.filter((column) => column.id !== 'before')
}

/** What the rows are narrowed to; a press widens them again. */
function Chips({ wish, onWish }: Omit<Props, 'question'>) {
  const { t } = useTranslation('analysis')
  const chips = [
    wish.group != null && { label: t('chip.group', { group: wish.group }), without: { ...wish, group: null } },
    wish.from != null && { label: t('chip.from', { group: wish.from }), without: { ...wish, from: null } },
    wish.stability != null && { label: t('chip.stability', { stability: wish.stability || '–' }), without: { ...wish, stability: null } },
  ].filter((chip) => chip !== false)
  if (chips.length === 0) return null
  return (
    <div className={classes.chips}>
      {chips.map((chip) => (
        <Button key={chip.label} size="compact-sm" rightSection={<IconX size={14} aria-hidden />} onClick={() => onWish(chip.without)}>
          {chip.label}
        </Button>
      ))}
    </div>
  )
}
