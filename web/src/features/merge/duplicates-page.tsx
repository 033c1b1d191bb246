import { Button, Skeleton } from '@mantine/core'
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { IconCopyCheck, IconSearch } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../ui/empty-state'
import { ErrorState } from '../../ui/error-state'
import { useFormat } from '../../ui/format'
import { JobProgress } from '../../ui/job-progress'
import { notifyProblem } from '../../ui/notify'
import { PageHeader } from '../../ui/page-header'
import { useMay } from '../session/may'
import { Crowds } from './crowds'
import classes from './merge.module.css'
import { Pair } from './pair'
import { duplicatesQuery, useScan, type Scan } from './queries'

/** Companies that may be one, over the whole base: looked for, merged, told apart. */
export function DuplicatesPage() {
  const { t } = useTranslation('merge')
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(duplicatesQuery)
  const client = useQueryClient()
  const first = data?.pages[0]
  const pairs = data?.pages.flatMap((page) => page?.items ?? [])
  const job = first?.job_id
  return (
    <>
      <PageHeader title={t('list.title')} subtitle={first?.scan ? <Told scan={first.scan} /> : t('list.subtitle')}>
        {first && !job && <Look again={first.scan !== undefined} />}
      </PageHeader>
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!error && !pairs ? <Skeleton height={320} /> : null}
      {job ? <JobProgress id={job} onOver={() => void client.invalidateQueries({ queryKey: duplicatesQuery.queryKey })} /> : null}
      {first && !first.scan && !job && <EmptyState icon={IconSearch} title={t('list.never')} text={t('list.neverText')} />}
      {first?.scan && pairs?.length === 0 && <EmptyState icon={IconCopyCheck} title={t('list.none')} text={t('list.noneText')} />}
      {pairs && pairs.length > 0 && (
        <ul className={classes.pairs}>
          {pairs.map((pair) => (
            <Pair key={pair.one.id + pair.other.id} pair={pair} />
          ))}
        </ul>
      )}
      {hasNextPage && (
        <Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('list.more')}
        </Button>
      )}
      {first?.scan && <Crowds scan={first.scan} />}
    </>
  )
}

function Told({ scan }: { scan: Scan }) {
  const { t } = useTranslation('merge')
  const format = useFormat()
  return <>{t('list.told', { at: format.instant(scan.at), companies: format.number(scan.companies), pairs: format.number(scan.pairs) })}</>
}

function Look({ again }: { again: boolean }) {
  const { t } = useTranslation('merge')
  const { may, has } = useMay()
  const scan = useScan()
  if (!has('manage') || !may('delete', 'company')) return null
  return (
    <Button variant={again ? 'default' : 'filled'} leftSection={<IconSearch size={16} aria-hidden />} loading={scan.isPending} onClick={() => scan.mutate(undefined, { onError: notifyProblem })}>
      {again ? t('list.again') : t('list.look')}
    </Button>
  )
}
