import { Button, Skeleton } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../../ui/error-state'
import { Card } from '../../ui/stat-card'
import { Timeline } from '../activity/timeline'
import classes from './deal.module.css'
import { dealTimelineQuery } from './queries'

/** The activities that belong to the deal, newest first. */
export function DealTimeline({ id }: { id: string }) {
  const { t } = useTranslation('deal')
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(dealTimelineQuery(id))
  const entries = data?.pages.flatMap((page) => page?.items ?? [])
  return (
    <Card title={t('timeline.title')}>
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!error && !entries ? <Skeleton height={80} /> : null}
      {entries?.length === 0 && <p className={classes.small}>{t('timeline.none')}</p>}
      {entries && <Timeline entries={entries} />}
      {hasNextPage && (
        <Button className={classes.more} size="xs" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </Card>
  )
}
