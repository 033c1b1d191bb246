import { Button, Skeleton } from '@mantine/core'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../../ui/error-state'
import { useFormat } from '../../ui/format'
import { Card } from '../../ui/stat-card'
import classes from './deal.module.css'
import { dealHistoryQuery, peopleQuery, pipelinesQuery, reasonsQuery, type Event } from './queries'

/** Who did what with the deal and when, newest first. */
export function DealHistory({ id }: { id: string }) {
  const { t } = useTranslation('deal')
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(dealHistoryQuery(id))
  const events = data?.pages.flatMap((page) => page?.items ?? [])
  return (
    <Card title={t('history')}>
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!error && !events ? <Skeleton height={120} /> : null}
      {events?.length === 0 && <p className={classes.small}>{t('historyNone')}</p>}
      <ul className={classes.list}>
        {events?.map((event) => (
          <Entry key={event.id} event={event} />
        ))}
      </ul>
      {hasNextPage && (
        <Button className={classes.more} size="xs" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </Card>
  )
}

const actions = ['created', 'updated', 'moved', 'won', 'lost', 'reopened', 'deleted', 'restored', 'imported', 'undone', 'reverted'] as const
const fields = ['title', 'external_id', 'company_id', 'owner_id', 'amount', 'probability', 'expected_on', 'source', 'note', 'products', 'contacts', 'pipeline_id', 'stage_id', 'outcome', 'reason_id', 'reason_note', 'closed_on'] as const

function Entry({ event }: { event: Event }) {
  const { t } = useTranslation('deal')
  const format = useFormat()
  const value = useValueWords()
  const action = actions.find((one) => one === event.action)
  const shown = event.changes.filter((change) => change.field !== 'contacts' && change.field !== 'undoes' && !(change.field === 'outcome' && (event.action === 'won' || event.action === 'lost' || event.action === 'reopened')))
  return (
    <li>
      <div className={classes.entry}>
        <b>{action ? t(`event.${action}`) : event.action}</b>
        <span className={classes.small}>{[event.user_name, format.instant(event.at)].filter(Boolean).join(' · ')}</span>
      </div>
      {shown.map(({ field, before, after }) => {
        const known = fields.find((one) => one === field)
        const [was, is] = [value(field, before), value(field, after)]
        return <div key={field} className={classes.small}>{`${known ? t(`change.${known}`) : field}: ${was ? `${was} → ` : ''}${is || '–'}`}</div>
      })}
    </li>
  )
}

/** The lines that the history kept. */
function lines(raw: unknown): { name: string; quantity: number }[] {
  return Array.isArray(raw) ? (raw as { name: string; quantity: number }[]) : []
}

/** Writes a stored value in the reader's words. */
function useValueWords(): (field: string, raw: unknown) => string {
  const { t } = useTranslation('deal')
  const format = useFormat()
  const people = useQuery(peopleQuery).data ?? []
  const pipelines = useQuery(pipelinesQuery).data ?? []
  const reasons = useQuery(reasonsQuery).data ?? []
  return (field, raw) => {
    if (raw === undefined || raw === null || raw === '') return ''
    const id = String(raw)
    if (field === 'products') return lines(raw).map((line) => `${format.number(line.quantity / 1000, 3)} × ${line.name}`).join(', ')
    if (field === 'owner_id') return people.find((one) => one.id === id)?.name ?? '…'
    if (field === 'pipeline_id') return pipelines.find((one) => one.id === id)?.name ?? '…'
    if (field === 'stage_id') return pipelines.flatMap((one) => one.stages).find((one) => one.id === id)?.name ?? '…'
    if (field === 'reason_id') return reasons.find((one) => one.id === id)?.name ?? '…'
    if (field === 'company_id') return '…'
    if (field === 'amount') return format.money(Number(raw))
    if (field === 'probability') return format.percent(Number(raw) / 10_000)
    if (field === 'outcome') return t(`outcome.${id}`)
    if (field.endsWith('_on')) return format.date(id)
    return id
  }
}
