import { Button, Skeleton } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../../ui/error-state'
import { Card } from '../../ui/stat-card'
import { HistoryEntry } from './entry'
import classes from './history.module.css'
import { historyQuery } from './queries'

/** Who changed what of a record and when, newest first. */
export function HistoryPanel({ noun, id }: { noun: string; id: string }) {
  const { t } = useTranslation('history')
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(historyQuery(noun, id))
  const events = data?.pages.flatMap((page) => page?.items ?? [])
  return (
    <Card title={t('title')}>
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!error && !events ? <Skeleton height={120} /> : null}
      {events?.length === 0 && <p className={classes.small}>{t('none')}</p>}
      <ul className={classes.list}>
        {events?.map((event) => (
          <HistoryEntry key={event.id} event={event} />
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
