import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { IconPlus } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../../ui/error-state'
import { useFormat } from '../../ui/format'
import { Card } from '../../ui/stat-card'
import { useMay } from '../session/may'
import classes from './deal.module.css'
import { companyDealsQuery, pipelinesQuery, type Deal } from './queries'

const CreateDeal = lazy(() => import('./create-deal').then((module) => ({ default: module.CreateDeal })))

/** The deals with a company, the newest first. */
export function CompanyDeals({ company }: { company: { id: string; name: string } }) {
  const { t } = useTranslation('deal')
  const { may } = useMay()
  const [creating, setCreating] = useState(false)
  const { data, error, refetch } = useQuery(companyDealsQuery(company.id))
  const add = may('create', 'deal') && (
    <Button size="xs" leftSection={<IconPlus size={14} aria-hidden />} onClick={() => setCreating(true)}>
      {t('create.button')}
    </Button>
  )
  return (
    <Card title={t('title')} actions={add}>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data?.items.length === 0 && <p className={classes.small}>{t('companyNone')}</p>}
      <ul className={classes.list}>
        {data?.items.map((deal) => (
          <Entry key={deal.id} deal={deal} />
        ))}
      </ul>
      {creating && (
        <Suspense>
          <CreateDeal company={company} onClose={() => setCreating(false)} />
        </Suspense>
      )}
    </Card>
  )
}

function Entry({ deal }: { deal: Deal }) {
  const { t } = useTranslation('deal')
  const format = useFormat()
  const stage = (useQuery(pipelinesQuery).data ?? []).flatMap((one) => one.stages).find((one) => one.id === deal.stage_id)?.name
  const state = deal.outcome === 'open' ? stage : t(`outcome.${deal.outcome}`)
  return (
    <li>
      <div className={classes.entry}>
        <Link to="/deals/$dealId" params={{ dealId: deal.id }}>
          {deal.title}
        </Link>
        {!deal.amount_hidden && <b>{format.money(deal.amount)}</b>}
      </div>
      <div className={classes.small}>{[state, format.date(deal.closed_on ?? deal.expected_on)].filter(Boolean).join(' · ')}</div>
    </li>
  )
}
