import { Button, Skeleton } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../../ui/error-state'
import { useFormat } from '../../ui/format'
import { Card } from '../../ui/stat-card'
import classes from './company.module.css'
import { useHistoryWords } from './history-words'
import { historyQuery, type Event } from './queries'

/** Who changed what and when, newest first. */
export function History({ id }: { id: string }) {
  const { t } = useTranslation('company')
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(historyQuery(id))
  const events = data?.pages.flatMap((page) => page?.items ?? [])
  return (
    <Card title={t('history.title')}>
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!error && !events ? <Skeleton height={120} /> : null}
      {events?.length === 0 && <p className={classes.small}>{t('history.none')}</p>}
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

function Entry({ event }: { event: Event }) {
  const format = useFormat()
  const words = useHistoryWords()
  return (
    <li>
      <div className={classes.entry}>
        <b>{words.action(event.action)}</b>
        <span className={classes.small}>{[event.user_name, format.instant(event.at)].filter(Boolean).join(' · ')}</span>
      </div>
      {event.changes.map((change) => (
        <div key={change.field} className={classes.small}>
          {words.change(change)}
        </div>
      ))}
    </li>
  )
}
