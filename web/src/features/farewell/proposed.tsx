import { Button, Checkbox, Group, Skeleton } from '@mantine/core'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { IconHeartHandshake } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../ui/empty-state'
import { ErrorState } from '../../ui/error-state'
import { useFormat } from '../../ui/format'
import { SegmentBadge } from '../../ui/segment-badge'
import { useMay } from '../session/may'
import classes from './farewell.module.css'
import { FarewellDialog } from './farewell-dialog'
import { missedQuery, proposedQuery, type Company } from './queries'

/** Companies the strategy would let go: one by one, or as many as are ticked. */
export function Proposed() {
  const { t } = useTranslation('farewell')
  const format = useFormat()
  const { may, has } = useMay()
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(proposedQuery)
  const { data: missed } = useQuery(missedQuery)
  const [ticked, setTicked] = useState(new Map<string, Company>())
  const [saying, setSaying] = useState<Company[]>()
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton height={320} />
  const unreached = missed ?? []
  const companies = data.pages.flatMap((page) => page.items).filter((company) => !unreached.some((one) => one.id === company.id))
  if (companies.length + unreached.length === 0) return <EmptyState icon={IconHeartHandshake} title={t('proposed.none')} text={t('proposed.noneText')} />
  const tick = (company: Company) => {
    const next = new Map(ticked)
    if (!next.delete(company.id)) next.set(company.id, company)
    setTicked(next)
  }
  const chosen = [...ticked.values()]
  const edits = may('edit', 'company')
  const line = (company: Company) => (
    <li key={company.id}>
      {edits && has('bulk') && <Checkbox aria-label={t('tick', { name: company.name })} checked={ticked.has(company.id)} onChange={() => tick(company)} />}
      <span className={classes.main}>
        <Link to="/companies/$companyId" params={{ companyId: company.id }}>
          {company.name}
        </Link>
        <span className={classes.small}>{t('freesShort', { minutes: format.minutes(company.budget_minutes) })}</span>
      </span>
      <SegmentBadge group={company.group} potential={company.potential_class} />
      {edits && (
        <Button size="compact-sm" aria-label={t('sayTo', { name: company.name })} onClick={() => setSaying([company])}>
          {t('open')}
        </Button>
      )}
    </li>
  )
  return (
    <>
      {edits && has('bulk') && (
        <Group>
          <Button disabled={chosen.length === 0} onClick={() => setSaying(chosen)}>
            {t('sayTicked', { count: chosen.length, minutes: format.minutes(chosen.reduce((sum, one) => sum + one.budget_minutes, 0)) })}
          </Button>
        </Group>
      )}
      {unreached.length > 0 && (
        <>
          <h2 className={classes.heading}>{t('proposed.missed')}</h2>
          <ul className={classes.list}>{unreached.map(line)}</ul>
          <h2 className={classes.heading}>{t('proposed.strategy')}</h2>
        </>
      )}
      <ul className={classes.list}>{companies.map(line)}</ul>
      {hasNextPage && (
        <Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('more')}
        </Button>
      )}
      {saying && (
        <FarewellDialog
          companies={saying}
          onClose={() => {
            setSaying(undefined)
            setTicked(new Map())
          }}
        />
      )}
    </>
  )
}
