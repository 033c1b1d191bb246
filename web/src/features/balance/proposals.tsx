import { Badge } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../../ui/error-state'
import { useFormat } from '../../ui/format'
import { Card } from '../../ui/stat-card'
import classes from './balance.module.css'
import { proposalsQuery, type Proposal } from './queries'

export const colors: Record<Proposal['state'], string> = { running: 'accent', failed: 'red', cancelled: 'gray', ready: 'yellow', applying: 'accent', applied: 'green', undoing: 'accent', undone: 'gray' }

/** What was worked out before, newest first. */
export function Proposals() {
  const { t } = useTranslation('balance')
  const { data, error, refetch } = useQuery(proposalsQuery)
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data || data.length === 0) return null
  return (
    <Card title={t('proposals')}>
      <ul className={classes.list}>
        {data.map((one) => (
          <Line key={one.id} proposal={one} />
        ))}
      </ul>
    </Card>
  )
}

function Line({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation('balance')
  const format = useFormat()
  return (
    <li>
      <span className={classes.main}>
        <Link to="/balance/$proposalId" params={{ proposalId: proposal.id }}>
          {t(`mode.${proposal.wish.mode}`)}, {format.instant(proposal.created_at)}
        </Link>
        <span className={classes.small}>
          {proposal.user_name} · {t('moved', { count: proposal.moves + proposal.placed })} · {t('spread', { was: format.percent(proposal.spread_was), is: format.percent(proposal.spread) })}
        </span>
      </span>
      <Badge color={colors[proposal.state]}>{t(`state.${proposal.state}`)}</Badge>
    </li>
  )
}
