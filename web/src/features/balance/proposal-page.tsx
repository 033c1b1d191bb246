import { Alert, Badge, Button, Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { IconDownload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../../ui/error-state'
import { useFormat } from '../../ui/format'
import { JobProgress } from '../../ui/job-progress'
import { PageHeader } from '../../ui/page-header'
import { Card, StatCard } from '../../ui/stat-card'
import { useMay } from '../session/may'
import classes from './balance.module.css'
import { Beside } from './beside'
import { Deeds } from './deeds'
import { proposalRoute } from './feature'
import { Handover } from './handover'
import { longest } from './load'
import { Legend, LoadBar } from './load-bar'
import { Moves } from './moves'
import { colors } from './proposals'
import { fileAddress, proposalQuery, useOwnersChanged, type Proposal } from './queries'

const working: Proposal['state'][] = ['running', 'applying', 'undoing']

/** One proposal: what everybody has before and after, every move, and making it so. */
export function ProposalPage() {
  const { t } = useTranslation('balance')
  const { proposalId } = proposalRoute.useParams()
  const { data, error, refetch } = useQuery(proposalQuery(proposalId))
  const changed = useOwnersChanged()
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton height={480} aria-label={t('title')} />
  return (
    <>
      <PageHeader title={t(`mode.${data.wish.mode}`)} subtitle={<Head proposal={data} />}>
        <FileButton proposal={data} />
        <Deeds key={data.state} proposal={data} />
      </PageHeader>
      <div className={classes.stack}>
        {working.includes(data.state) && <JobProgress key={data.job_id} id={data.job_id} onOver={() => void changed()} />}
        {data.finished_at && <Result proposal={data} />}
      </div>
    </>
  )
}

function Head({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation('balance')
  const format = useFormat()
  return (
    <>
      <Link to="/balance">{t('title')}</Link> · {proposal.user_name}, {format.instant(proposal.created_at)} · {t('toleranceOf', { share: format.percent(proposal.wish.tolerance ?? 0.15) })} <Badge color={colors[proposal.state]}>{t(`state.${proposal.state}`)}</Badge>
    </>
  )
}

function FileButton({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation('balance')
  const { has } = useMay()
  if (!has('export') || !proposal.finished_at) return null
  const columns: [string, string][] = [
    ['name', t('file.name')],
    ['city', t('file.city')],
    ['region', t('file.region')],
    ['segment', t('file.segment')],
    ['from', t('file.from')],
    ['to', t('file.to')],
    ['minutes', t('file.minutes')],
    ['worth', t(`worth.${proposal.wish.worth ?? 'actual'}`)],
    ['kind', t('file.kind')],
  ]
  return (
    <Button component="a" download href={fileAddress(proposal.id, columns)} leftSection={<IconDownload size={16} aria-hidden />}>
      {t('file.button')}
    </Button>
  )
}

function Result({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation('balance')
  const format = useFormat()
  return (
    <>
      <Notices proposal={proposal} />
      <div className={classes.stats}>
        <StatCard label={t('stat.moved')} value={format.number(proposal.moves)} note={t('stat.of', { count: proposal.companies })} />
        <StatCard label={t('stat.worth')} value={format.moneyShort(proposal.moved_worth)} note={t('stat.perYear')} />
        <StatCard label={t('stat.placed')} value={format.number(proposal.placed)} note={t('stat.placedNote')} />
        <StatCard label={t('stat.spread')} value={format.percent(proposal.spread)} before={format.percent(proposal.spread_was)} note={proposal.within ? t('stat.within') : t('stat.bound', { share: format.percent(proposal.bound) })} />
      </div>
      <Loads proposal={proposal} />
      <Moves proposal={proposal} />
      <Handover proposal={proposal} />
      <Beside proposal={proposal} />
    </>
  )
}

/** What cannot be as it should. */
function Notices({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation('balance')
  const open = proposal.state === 'ready' || proposal.state === 'undone'
  return (
    <>
      {open && proposal.stale > 0 && <Alert color="yellow">{t('notice.stale', { count: proposal.stale })}</Alert>}
      {proposal.unplaced > 0 && <Alert color="yellow">{t('notice.unplaced', { count: proposal.unplaced })}</Alert>}
      {proposal.unfit > 0 && <Alert color="yellow">{t('notice.unfit', { count: proposal.unfit })}</Alert>}
      {open && proposal.moves + proposal.placed === 0 && proposal.out === 0 && <Alert color="green">{t('notice.fair')}</Alert>}
    </>
  )
}

function Loads({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation('balance')
  const format = useFormat()
  const tolerance = proposal.wish.tolerance ?? 0.15
  const scale = longest(
    proposal.people.flatMap(({ before, after, target, capacity }) => [before, after].map(({ minutes }) => ({ minutes, target, capacity }))),
    tolerance,
  )
  return (
    <Card title={t('loads')} actions={<Legend before />}>
      <ul className={classes.rows}>
        {proposal.people.map((one) => (
          <li key={one.person_id}>
            <span className={classes.name}>
              {one.name}
              {one.away && <span className={classes.small}>{t('givenAway')}</span>}
            </span>
            <LoadBar minutes={one.after.minutes} before={one.before.minutes} target={one.target} capacity={one.capacity} tolerance={tolerance} scale={scale} />
            <span className={classes.numbers}>
              <span className={classes.figures}>
                <span>
                  {format.minutes(one.before.minutes)} → {format.minutes(one.after.minutes)}
                </span>
                <span className={classes.small}>
                  {t('companiesChange', { was: format.number(one.before.companies), is: format.number(one.after.companies), count: one.after.companies })} · {format.moneyShort(one.before.worth)} → {format.moneyShort(one.after.worth)}
                </span>
              </span>
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
