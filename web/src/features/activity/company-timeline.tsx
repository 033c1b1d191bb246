import { Button, SegmentedControl, Skeleton } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { IconCalendarPlus, IconPlus } from '@tabler/icons-react'
import type { TFunction } from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../../ui/error-state'
import { Card } from '../../ui/stat-card'
import { useMay } from '../session/may'
import classes from './activity.module.css'
import { openLog } from './log'
import { timelineQuery, type TimelineOf } from './queries'
import { Timeline } from './timeline'

const filters = {
  company: ['activity', 'note', 'deal', 'change', 'all'],
  contact: ['activity', 'note', 'all'],
  person: ['activity'],
} as const
type Filter = (typeof filters)['company'][number]

interface Props {
  of: TimelineOf
  id: string
  /** With which company, and with whom there, something new is logged. */
  company?: string | undefined
  contacts?: string[]
}

/** What happened and is planned with a company, with a contact, or by a person. */
export function RecordTimeline({ of, id, company, contacts }: Props) {
  const { t } = useTranslation('activity')
  const { may } = useMay()
  const [filter, setFilter] = useState<Filter>('activity')
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(timelineQuery(of, id, filter === 'all' ? [] : [filter]))
  const entries = data?.pages.flatMap((page) => page?.items ?? [])
  return (
    <Card title={t('timeline.title')}>
      <div className={classes.filters}>
        {company && may('create', 'activity') && (
          <>
            <Button size="xs" variant="filled" leftSection={<IconPlus size={14} aria-hidden />} onClick={() => openLog({ company, ...(contacts ? { contacts } : {}) })}>
              {t('timeline.log')}
            </Button>
            <Button size="xs" leftSection={<IconCalendarPlus size={14} aria-hidden />} onClick={() => openLog({ company, plan: true, ...(contacts ? { contacts } : {}) })}>
              {t('timeline.plan')}
            </Button>
          </>
        )}
        {filters[of].length > 1 && <SegmentedControl size="xs" aria-label={t('timeline.show')} value={filter} onChange={(value) => setFilter(value as Filter)} data={filters[of].map((value) => ({ value, label: t(`timeline.${value}`) }))} />}
      </div>
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!error && !entries ? <Skeleton height={120} /> : null}
      {entries?.length === 0 && <p className={classes.small}>{empty(of, filter, t)}</p>}
      {entries && <Timeline entries={entries} named={of !== 'company'} />}
      {hasNextPage && (
        <Button className={classes.more} size="xs" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('timeline.more')}
        </Button>
      )}
    </Card>
  )
}

function empty(of: TimelineOf, filter: Filter, t: TFunction<'activity'>): string {
  if (filter === 'change') return t('timeline.noChanges')
  return of === 'company' && filter !== 'deal' ? t('timeline.none') : t('timeline.nothing')
}

/** What happened and is planned with a company. */
export function CompanyTimeline({ id }: { id: string }) {
  return <RecordTimeline of="company" id={id} company={id} />
}
