import { Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../../ui/error-state'
import { useFormat } from '../../ui/format'
import { PageHeader } from '../../ui/page-header'
import { Card } from '../../ui/stat-card'
import { RecordTimeline } from '../activity/company-timeline'
import { countQuery } from '../activity/queries'
import { useMay } from '../session/may'
import { personRoute } from './feature'
import { useRoleName, useTeamName } from './names'
import classes from './person.module.css'
import { peopleQuery } from './queries'

/** One person: their week in numbers, what they did and what they plan. */
export function PersonPage() {
  const { t } = useTranslation('person')
  const { personId } = personRoute.useParams()
  const { may } = useMay()
  const { data, error, refetch } = useQuery(peopleQuery)
  const role = useRoleName()
  const team = useTeamName()
  const person = data?.find(({ id }) => id === personId)
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton height={360} aria-label={t('title')} />
  if (!person) return <p className={classes.note}>{t('nobody')}</p>
  const manager = data.find(({ id }) => id === person.manager_id)?.name
  return (
    <div className={classes.page}>
      <PageHeader title={person.name} subtitle={[role(person.role ?? ''), team(person.team_id ?? ''), manager && t('reportsTo', { name: manager })].filter(Boolean).join(' · ')} />
      {may('read', 'activity') && <Week person={person.id} />}
      {may('read', 'activity') && <RecordTimeline of="person" id={person.id} />}
    </div>
  )
}

/** What was done this week and what is still planned in it; each number opens its rows. */
function Week({ person }: { person: string }) {
  const { t } = useTranslation('person')
  const format = useFormat()
  const within = 'this:week'
  const done = useQuery(countQuery({ person, within, state: 'done' })).data
  const planned = useQuery(countQuery({ person, within, state: 'planned' })).data
  const line = (state: 'done' | 'planned', count: number | undefined) => (
    <li>
      <Link to="/activities" search={{ person, within, state }}>
        {t(`week.${state}`)}: {count === undefined ? '…' : format.number(count)}
      </Link>
    </li>
  )
  return (
    <Card title={t('week.title')}>
      <ul className={classes.week}>
        {line('done', done)}
        {line('planned', planned)}
      </ul>
    </Card>
  )
}
