import { Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Fragment, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../../ui/error-state'
import { useFormat } from '../../ui/format'
import { PageHeader } from '../../ui/page-header'
import { Card, StatCard } from '../../ui/stat-card'
import { HistoryPanel } from '../history/panel'
import { DealActions } from './deal-actions'
import { DealContacts } from './deal-contacts'
import { RecordFiles } from '../file/files'
import { Notes } from '../note/notes'
import { RecordTasks } from '../task/record-tasks'
import { DealTimeline } from './deal-timeline'
import classes from './deal.module.css'
import { dealRoute } from './feature'
import { Products } from './products'
import { dealQuery, peopleQuery, reasonsQuery, type Deal } from './queries'
import { StageSteps } from './stage-steps'

/** Everything about one deal. */
export function DealPage() {
  const { t } = useTranslation('deal')
  const { dealId } = dealRoute.useParams()
  const { data: deal, error, refetch } = useQuery(dealQuery(dealId))
  const [loads, setLoads] = useState(0)
  const reload = () => void refetch().then(() => setLoads(loads + 1))
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!deal) return <Skeleton height={480} aria-label={t('title')} />
  return (
    <>
      <PageHeader title={deal.title} subtitle={<Head deal={deal} />}>
        <DealActions key={loads} deal={deal} onReload={reload} />
      </PageHeader>
      <StageSteps deal={deal} />
      <Stats deal={deal} />
      <div className={classes.grid}>
        <div className={classes.side}>
          <Products deal={deal} />
          <DealTimeline id={deal.id} />
          <Notes subject={{ noun: 'deal', id: deal.id }} />
          <RecordFiles noun="deal" id={deal.id} />
          {deal.note && (
            <Card title={t('field.note')}>
              <p className={classes.note}>{deal.note}</p>
            </Card>
          )}
        </div>
        <div className={classes.side}>
          <RecordTasks subject={{ noun: 'deal', id: deal.id }} name={deal.title} company={deal.company_id && deal.company_name ? { id: deal.company_id, name: deal.company_name } : undefined} />
          <DealContacts deal={deal} />
          <Facts deal={deal} />
          <HistoryPanel noun="deal" id={deal.id} />
        </div>
      </div>
    </>
  )
}

function Head({ deal }: { deal: Deal }) {
  const { t } = useTranslation('deal')
  const owner = (useQuery(peopleQuery).data ?? []).find((one) => one.id === deal.owner_id)?.name
  return (
    <div className={classes.headLine}>
      {deal.company_id ? (
        <Link to="/companies/$companyId" params={{ companyId: deal.company_id }}>
          {deal.company_name || '…'}
        </Link>
      ) : (
        <span>{t('noCompany')}</span>
      )}
      <span>{owner ?? t('noOwner')}</span>
      {deal.rotting && <span className={classes.rot}>{t('stands', { count: deal.stands })}</span>}
    </div>
  )
}

function Stats({ deal }: { deal: Deal }) {
  const { t } = useTranslation('deal')
  const format = useFormat()
  const chance = format.percent(deal.probability / 10_000)
  return (
    <div className={classes.totals}>
      {!deal.amount_hidden && <StatCard label={t('field.amount')} value={format.money(deal.amount)} />}
      <StatCard label={t('chance')} value={chance} note={deal.outcome === 'open' ? typeof deal.own_probability === 'number' ? t('chanceOwn') : t('chanceStage') : undefined} />
      {!deal.amount_hidden && <StatCard label={t('weighted')} value={format.money(deal.weighted)} note={t('weightedNote')} />}
      <StatCard label={deal.closed_on ? t('field.closed_on') : t('field.expected_on')} value={format.date(deal.closed_on ?? deal.expected_on)} />
    </div>
  )
}

function Facts({ deal }: { deal: Deal }) {
  const { t } = useTranslation('deal')
  const format = useFormat()
  const reason = (useQuery(reasonsQuery).data ?? []).find((one) => one.id === deal.reason_id)?.name
  const rows = [
    [t('field.reason_id'), [reason, deal.reason_note].filter(Boolean).join(' · ')],
    [t('field.source'), deal.source],
    [t('field.external_id'), deal.external_id],
    [t('since'), deal.outcome === 'open' ? format.instant(deal.moved_at) : ''],
    [t('createdAt'), format.instant(deal.created_at)],
  ].filter(([, value]) => value)
  return (
    <Card title={t('details')}>
      <dl className={classes.facts}>
        {rows.map(([label, value]) => (
          <Fragment key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
      </dl>
    </Card>
  )
}
