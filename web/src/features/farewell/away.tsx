import { Badge, Button, Skeleton } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { IconDoorExit } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../ui/empty-state'
import { ErrorState } from '../../ui/error-state'
import { useFormat } from '../../ui/format'
import { notifyDone, notifyProblem } from '../../ui/notify'
import { usePersonNames } from '../activity/names'
import { useMay } from '../session/may'
import classes from './farewell.module.css'
import { farewellsQuery, useReturn, type Farewell } from './queries'

/** Who was let go, by whom, and what came of it; those to look at again first. */
export function Away({ away }: { away: boolean }) {
  const { t } = useTranslation('farewell')
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(farewellsQuery(away))
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton height={320} />
  const all = data.pages.flatMap((page) => page.items)
  if (all.length === 0) return <EmptyState icon={IconDoorExit} title={t('away.none')} text={t('away.noneText')} />
  const due = away ? all.filter((one) => one.causes.length > 0) : []
  return (
    <>
      {due.length > 0 && <h2 className={classes.heading}>{t('away.due', { count: due.length })}</h2>}
      <ul className={classes.list}>
        {[...due, ...all.filter((one) => !due.includes(one))].map((one) => (
          <Line key={one.id} farewell={one} />
        ))}
      </ul>
      {hasNextPage && (
        <Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </>
  )
}

function Line({ farewell }: { farewell: Farewell }) {
  const { t } = useTranslation('farewell')
  const format = useFormat()
  const people = usePersonNames()
  const { may } = useMay()
  const back = useReturn()
  const facts = [
    t(`reason.${farewell.reason}`),
    t('away.said', { person: farewell.person_id ? people([farewell.person_id]) : '', at: format.instant(farewell.said_at) }),
    t('freesShort', { minutes: format.minutes(farewell.minutes) }),
    farewell.return_on ? t('away.until', { date: format.date(farewell.return_on) }) : '',
    farewell.paid_on ? t('away.paid', { date: format.date(farewell.paid_on) }) : '',
    farewell.ended_at ? t('away.ended', { at: format.instant(farewell.ended_at) }) : '',
  ].filter(Boolean)
  return (
    <li>
      <span className={classes.main}>
        <Link to="/companies/$companyId" params={{ companyId: farewell.company_id }}>
          {farewell.company_name}
        </Link>
        <span className={classes.small}>{facts.join(' · ')}</span>
        {farewell.text && <span className={classes.small}>{farewell.text}</span>}
      </span>
      {farewell.causes.map((cause) => (
        <Badge key={cause} color="green">
          {t(`cause.${cause}`)}
        </Badge>
      ))}
      {!farewell.ended_at && may('edit', 'company') && (
        <Button size="compact-sm" loading={back.isPending} aria-label={t('back.named', { name: farewell.company_name })} onClick={() => back.mutate([farewell.id], { onSuccess: () => notifyDone(t('back.done')), onError: notifyProblem })}>
          {t('back.button')}
        </Button>
      )}
    </li>
  )
}
