import { Button, Skeleton } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { IconHourglass } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../ui/empty-state'
import { ErrorState } from '../../ui/error-state'
import { useFormat } from '../../ui/format'
import { MinutesBar } from '../../ui/minutes-bar'
import { SegmentBadge } from '../../ui/segment-badge'
import classes from './budget.module.css'
import { servedQuery, type ServedCompany } from './queries'
import type { BudgetSearch } from './search'

interface Props {
  which: 'over' | 'under'
  search: BudgetSearch
}

/** Companies that got more than their budget, or less than was due by today; the largest difference first. */
export function Served({ which, search }: Props) {
  const { t } = useTranslation('budget')
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(servedQuery(which, search))
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton height={420} />
  const all = data.pages.flatMap((page) => page.items)
  if (all.length === 0) return <EmptyState icon={IconHourglass} title={t(`empty.${which}`)} text={t('empty.text')} />
  return (
    <>
      <ol className={classes.served}>
        {all.map((company) => (
          <Line key={company.id} company={company} which={which} elapsed={data.pages[0]?.elapsed ?? 0} />
        ))}
      </ol>
      {hasNextPage && (
        <Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </>
  )
}

function Line({ company, which, elapsed }: { company: ServedCompany; which: Props['which']; elapsed: number }) {
  const { t } = useTranslation('budget')
  const format = useFormat()
  const [group = '', potential = '?'] = company.segment.split('/')
  const time = format.minutes(company.minutes)
  return (
    <li>
      <SegmentBadge group={group} potential={potential} treatment={company.treatment || undefined} />
      <span className={classes.name}>
        <Link to="/companies/$companyId" params={{ companyId: company.id }}>
          {company.name}
        </Link>
        <span className={classes.small}>{company.owner_name || t('nobody')}</span>
      </span>
      <span className={classes.bar}>
        <MinutesBar done={company.used_minutes} scheduled={company.scheduled_minutes} budget={company.year_minutes} now={elapsed} />
        <span className={classes.small}>{t('ofBudget', { done: format.minutes(company.used_minutes), scheduled: format.minutes(company.scheduled_minutes), budget: format.minutes(company.year_minutes) })}</span>
      </span>
      <b className={classes.amount} data-which={which}>
        {which === 'over' ? t('overBy', { time }) : t('underBy', { time })}
      </b>
    </li>
  )
}
