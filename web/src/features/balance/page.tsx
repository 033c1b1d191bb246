import { Alert, Button, NumberInput, SegmentedControl, Select, Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { IconScale } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../ui/empty-state'
import { ErrorState } from '../../ui/error-state'
import { useFormat } from '../../ui/format'
import { PageHeader } from '../../ui/page-header'
import { Card } from '../../ui/stat-card'
import { peopleQuery, teamsQuery } from '../person/queries'
import classes from './balance.module.css'
import { Books } from './books'
import { balanceRoute } from './feature'
import { Legend } from './load-bar'
import { Proposals } from './proposals'
import { ProposeDialog } from './propose-dialog'
import { overviewQuery, type Overview } from './queries'
import { defaultTolerance, worths, type BalanceSearch, type Worth } from './search'

/** Who looks after how much, against what they can, and how that could be fairer. */
export function BalancePage() {
  const { t } = useTranslation('balance')
  const search = balanceRoute.useSearch()
  const { data, error, refetch } = useQuery(overviewQuery(search))
  const [proposing, setProposing] = useState(false)
  const takes = data?.people.some((one) => one.takes) ?? false
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('subtitle')}>
        {data?.may && takes && (
          <Button variant="filled" onClick={() => setProposing(true)}>
            {t('propose.open')}
          </Button>
        )}
      </PageHeader>
      <Tools search={search} />
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton height={420} />}
      {data && (
        <div className={classes.stack}>
          <Warnings overview={data} />
          {data.people.length === 0 ? (
            <EmptyState icon={IconScale} title={t('empty.title')} text={t('empty.text')}>
              <Button variant="filled" renderRoot={(props) => <Link to="/people" {...props} />}>
                {t('common:nav.people')}
              </Button>
            </EmptyState>
          ) : (
            <Card title={t('books.title')} actions={<Legend />}>
              <Books people={data.people} may={data.may} worth={search.worth ?? 'actual'} tolerance={(search.tolerance ?? defaultTolerance) / 100} />
            </Card>
          )}
          <Proposals />
        </div>
      )}
      {proposing && data && <ProposeDialog overview={data} search={search} onClose={() => setProposing(false)} />}
    </>
  )
}

/** Whose companies are looked at, what they are worth by, and how far from fair is fair enough. */
function Tools({ search }: { search: BalanceSearch }) {
  const { t } = useTranslation('balance')
  const navigate = useNavigate({ from: '/balance' })
  const teams = useQuery(teamsQuery).data ?? []
  const people = useQuery(peopleQuery).data ?? []
  const managers = people.filter((one) => people.some((other) => other.manager_id === one.id))
  const change = (part: { [K in keyof BalanceSearch]: BalanceSearch[K] | undefined }) =>
    void navigate({ search: Object.fromEntries(Object.entries({ ...search, ...part }).filter(([, value]) => value !== undefined)), replace: true })
  const value = search.team ? `team:${search.team}` : search.manager ? `manager:${search.manager}` : 'all'
  return (
    <div className={classes.tools}>
      <Select
        label={t('scope.label')}
        allowDeselect={false}
        data={[
          { value: 'all', label: t('scope.all') },
          ...(teams.length > 0 ? [{ group: t('scope.teams'), items: teams.map(({ id, name }) => ({ value: `team:${id}`, label: name })) }] : []),
          ...(managers.length > 0 ? [{ group: t('scope.managers'), items: managers.map(({ id, name }) => ({ value: `manager:${id}`, label: t('scope.under', { name }) })) }] : []),
        ]}
        value={value}
        onChange={(chosen) => {
          const [kind, id] = (chosen ?? 'all').split(':')
          change({ team: kind === 'team' ? id : undefined, manager: kind === 'manager' ? id : undefined })
        }}
      />
      <NumberInput label={t('tolerance')} suffix=" %" min={0} max={100} allowDecimal={false} w={130} value={search.tolerance ?? defaultTolerance} onChange={(typed) => change({ tolerance: typeof typed === 'number' ? typed : undefined })} />
      <SegmentedControl aria-label={t('worth.label')} data={worths.map((one) => ({ value: one, label: t(`worth.${one}`) }))} value={search.worth ?? 'actual'} onChange={(one) => change({ worth: one as Worth })} />
    </div>
  )
}

/** Companies that nobody looks after, or only on paper. */
function Warnings({ overview }: { overview: Overview }) {
  const { t } = useTranslation('balance')
  const format = useFormat()
  const left = overview.people.filter((one) => !one.active && one.companies > 0)
  const away = overview.people.filter((one) => one.active && one.away_until)
  return (
    <>
      {overview.nobody.companies > 0 && (
        <Alert color="yellow">
          {t('warn.nobody', { count: overview.nobody.companies, minutes: format.minutes(overview.nobody.minutes) })}{' '}
          <Link to="/companies" search={{ where: ['owner:is:'] }}>
            {t('warn.show')}
          </Link>
        </Alert>
      )}
      {left.map((one) => (
        <Alert key={one.person_id} color="yellow">
          {t('warn.left', { name: one.name, count: one.companies, minutes: format.minutes(one.minutes) })}
        </Alert>
      ))}
      {away.map((one) => (
        <Alert key={one.person_id} color="gray">
          {t('warn.away', { name: one.name, date: format.date(one.away_until) })}
        </Alert>
      ))}
    </>
  )
}
