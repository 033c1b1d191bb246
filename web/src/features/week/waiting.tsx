import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../../ui/error-state'
import { useFormat } from '../../ui/format'
import { notifyDone, notifyProblem } from '../../ui/notify'
import { comparisonQuery, useAccept, type Comparison, type Schedule } from './queries'
import classes from './week.module.css'

/** A plan that waits: what it would change, company by company, and the button that accepts it. */
export function Waiting({ proposed }: { proposed: Schedule }) {
  const { t } = useTranslation('week')
  const accept = useAccept()
  const { data, error, refetch } = useQuery(comparisonQuery(proposed.id))
  return (
    <section className={classes.waiting} aria-label={t('compare.title')}>
      <div>
        <b>{t('compare.title')}</b>
        {data && <div>{t('compare.text', { same: data.same, moves: data.moves.length })}</div>}
      </div>
      <Button variant="filled" loading={accept.isPending} onClick={() => void accept.mutateAsync(proposed).then(() => notifyDone(t('accepted')), notifyProblem)}>
        {t('accept')}
      </Button>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data && data.moves.length > 0 && <Moves moves={data.moves} />}
    </section>
  )
}

/** What had no place before has none to tell of. */
function wordOf({ kind, from_day }: Comparison['moves'][number]) {
  if (from_day) return kind
  if (kind === 'squeezed') return 'unplaced'
  return kind === 'left' ? 'gone' : kind
}

function Moves({ moves }: { moves: Comparison['moves'] }) {
  const { t } = useTranslation('week')
  const format = useFormat()
  const place = (day: string | null, start: string) => (day ? `${format.dayMonth(day)} ${start}` : '')
  return (
    <details className={classes.moves}>
      <summary>{t('compare.show')}</summary>
      <ul>
        {moves.map((move) => (
          <li key={move.company_id}>
            <Link to="/companies/$companyId" params={{ companyId: move.company_id }}>
              {move.company_name}
            </Link>
            <span>{t(`move.${wordOf(move)}`, { from: place(move.from_day, move.from_start), to: place(move.to_day, move.to_start) })}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
