import { Button, Skeleton } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Fragment, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../../ui/error-state'
import { useFormat } from '../../ui/format'
import { SegmentBadge } from '../../ui/segment-badge'
import { Card } from '../../ui/stat-card'
import classes from './allocation.module.css'
import { companiesQuery, type AllocatedSegment, type Allocation } from './queries'
import { nameOf } from './questions'

/** Every segment's hours, today and where they earn most; a row opens its companies. */
export function SegmentsCard({ allocation, hours }: { allocation: Allocation; hours: number }) {
  const { t } = useTranslation('allocation')
  const [open, setOpen] = useState<string>()
  const shown = allocation.segments.filter((one) => one.companies > 0)
  const most = Math.max(1, ...shown.flatMap((one) => [one.hours, one.hours_today]))
  return (
    <Card title={t('segments.title')}>
      <div className={classes.scroll}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('column.segment')}</th>
              <th scope="col">{t('column.hoursToday')}</th>
              <th scope="col">{t('column.hours')}</th>
              <th scope="col" className={classes.bars} aria-hidden />
              <th scope="col">{t('column.minutesToday')}</th>
              <th scope="col">{t('column.minutes')}</th>
              <th scope="col">{t('column.contributionToday')}</th>
              <th scope="col">{t('column.contribution')}</th>
              <th scope="col">{t('column.basis')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((one) => (
              <Fragment key={nameOf(one)}>
                <Row one={one} most={most} open={open === nameOf(one)} onOpen={() => setOpen(open === nameOf(one) ? undefined : nameOf(one))} />
                {open === nameOf(one) && (
                  <tr>
                    <td colSpan={9} className={classes.inside}>
                      <Companies segment={nameOf(one)} hours={hours} />
                    </td>
                  </tr>
                )}
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  )
}

function Row({ one, most, open, onOpen }: { one: AllocatedSegment; most: number; open: boolean; onOpen: () => void }) {
  const { t } = useTranslation('allocation')
  const format = useFormat()
  const each = (hours: number) => format.minutes((hours * 60) / one.companies)
  return (
    <tr>
      <th scope="row">
        <button type="button" className={classes.open} aria-expanded={open} onClick={onOpen}>
          <SegmentBadge group={one.group} potential={one.class} treatment={one.treatment} />
          <span className={classes.small}>{t('companies', { count: one.companies, number: format.number(one.companies) })}</span>
        </button>
      </th>
      <td>{format.hours(one.hours_today)}</td>
      <td data-more={one.hours > one.hours_today * 1.005 || undefined} data-less={one.hours < one.hours_today * 0.995 || undefined}>
        <b>{format.hours(one.hours)}</b>
      </td>
      <td className={classes.bars} aria-hidden>
        <svg viewBox="0 0 100 20" preserveAspectRatio="none">
          <rect className={classes.before} x="0" y="2" height="6" width={(100 * one.hours_today) / most} />
          <rect className={classes.after} x="0" y="12" height="6" width={(100 * one.hours) / most} />
        </svg>
      </td>
      <td>{each(one.hours_today)}</td>
      <td>{each(one.hours)}</td>
      <td>{format.moneyShort(one.contribution_today)}</td>
      <td>{format.moneyShort(one.contribution)}</td>
      <td>
        <Basis one={one} />
      </td>
    </tr>
  )
}

/** What a segment's curve rests on; a guess is shown as weak. */
function Basis({ one }: { one: AllocatedSegment }) {
  const { t } = useTranslation('allocation')
  const format = useFormat()
  if (one.kept !== '') return <span className={classes.weak}>{t(`kept.${one.kept}`)}</span>
  if (one.basis === 'prior') return <span className={classes.weak}>{t('guess')}</span>
  return <span data-wide={one.spread > 0.3 || undefined}>{one.people > 1 ? t('answersOf', { count: one.people, spread: format.percent(one.spread) }) : t('answerOf', { count: one.people })}</span>
}

/** The companies of a segment with the minutes that each would get. */
function Companies({ segment, hours }: { segment: string; hours: number }) {
  const { t } = useTranslation('allocation')
  const format = useFormat()
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(companiesQuery(segment, hours))
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton height={120} />
  return (
    <>
      <table className={classes.table} aria-label={t('segments.companies', { segment })}>
        <thead>
          <tr>
            <th scope="col">{t('column.company')}</th>
            <th scope="col">{t('column.sales')}</th>
            <th scope="col">{t('column.minutesToday')}</th>
            <th scope="col">{t('column.minutes')}</th>
          </tr>
        </thead>
        <tbody>
          {data.pages
            .flatMap((page) => page.items)
            .map((company) => (
              <tr key={company.id}>
                <th scope="row">
                  <Link to="/companies/$companyId" params={{ companyId: company.id }}>
                    {company.name}
                  </Link>
                </th>
                <td>{format.moneyShort(company.actual)}</td>
                <td>{format.minutes(company.today)}</td>
                <td>{company.own ? t('segments.own', { minutes: format.minutes(company.proposed) }) : <b>{format.minutes(company.proposed)}</b>}</td>
              </tr>
            ))}
        </tbody>
      </table>
      {hasNextPage && (
        <Button mt="xs" size="compact-sm" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('segments.more')}
        </Button>
      )}
    </>
  )
}
