import { Button, SegmentedControl, Skeleton } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { IconCalendarPlus, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../../ui/error-state'
import { Card } from '../../ui/stat-card'
import { useMay } from '../session/may'
import classes from './activity.module.css'
import { openLog } from './log'
import { companyTimelineQuery, type TimelineKind } from './queries'
import { Timeline } from './timeline'

const filters = ['activity', 'note', 'change', 'all'] as const
type Filter = (typeof filters)[number]

/** What happened and is planned with a company. */
export function CompanyTimeline({ id }: { id: string }) {
  const { t } = useTranslation('activity')
  const { may } = useMay()
  const [filter, setFilter] = useState<Filter>('activity')
  const kinds: TimelineKind[] = filter === 'all' ? [] : [filter]
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(companyTimelineQuery(id, kinds))
  const entries = data?.pages.flatMap((page) => page?.items ?? [])
  return (
    <Card title={t('timeline.title')}>
      <div className={classes.filters}>
        {may('create', 'activity') && (
          <>
            <Button size="xs" variant="filled" leftSection={<IconPlus size={14} aria-hidden />} onClick={() => openLog({ company: id })}>
              {t('timeline.log')}
            </Button>
            <Button size="xs" leftSection={<IconCalendarPlus size={14} aria-hidden />} onClick={() => openLog({ company: id, plan: true })}>
              {t('timeline.plan')}
            </Button>
          </>
        )}
        <SegmentedControl size="xs" aria-label={t('timeline.show')} value={filter} onChange={(value) => setFilter(value as Filter)} data={filters.map((value) => ({ value, label: t(`timeline.${value}`) }))} />
      </div>
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!error && !entries ? <Skeleton height={120} /> : null}
      {entries?.length === 0 && <p className={classes.small}>{filter === 'change' ? t('timeline.noChanges') : t('timeline.none')}</p>}
      {entries && <Timeline entries={entries} />}
      {hasNextPage && (
        <Button className={classes.more} size="xs" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('timeline.more')}
        </Button>
      )}
    </Card>
  )
}
