import { Button, Progress } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format'
import { notifyDone, notifyProblem } from '../../ui/notify'
import { useAccept, type TeamPlan } from './queries'
import classes from './week.module.css'

/** One line a person; on a narrow screen one card each. */
export function TeamTable({ team, manages }: { team: TeamPlan[]; manages: boolean }) {
  const { t } = useTranslation('week')
  return (
    <div className={classes.teamScroll}>
      <table className={classes.team}>
        <thead>
          <tr>
            <th>{t('team.person')}</th>
            <th>{t('team.used')}</th>
            <th>{t('overflow.title')}</th>
            <th>{t('team.stake')}</th>
            <th>{t('standard.title')}</th>
            <th>{t('team.waits')}</th>
          </tr>
        </thead>
        <tbody>
          {team.map((plan) => (
            <Row key={plan.id} plan={plan} manages={manages} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({ plan, manages }: { plan: TeamPlan; manages: boolean }) {
  const { t } = useTranslation('week')
  const format = useFormat()
  const accept = useAccept()
  const { in_force: made, proposed } = plan
  return (
    <tr>
      <th scope="row">
        <Link to="/week" search={{ person: plan.id }}>
          {plan.name}
        </Link>
      </th>
      <td data-label={t('team.used')}>{made ? <Used used={made.used_minutes} capacity={made.capacity_minutes} /> : <b>{t('team.none')}</b>}</td>
      <td data-label={t('overflow.title')}>{made ? <Fits count={made.overflow} /> : '–'}</td>
      <td data-label={t('team.stake')}>{made && made.overflow_value > 0 ? format.moneyShort(made.overflow_value) : '–'}</td>
      <td data-label={t('standard.title')}>
        <Link to="/week/standard" search={{ person: plan.id }}>
          {plan.own_week ? t('team.ownWeek') : t('team.template')}
        </Link>
      </td>
      <td data-label={t('team.waits')}>
        {proposed ? (
          <span className={classes.proposed}>
            <span>
              {format.minutes(proposed.used_minutes)}, <Fits count={proposed.overflow} />
            </span>
            {manages && (
              <Button size="compact-sm" variant="default" loading={accept.isPending} aria-label={t('team.acceptOf', { name: plan.name })} onClick={() => void accept.mutateAsync(proposed).then(() => notifyDone(t('accepted')), notifyProblem)}>
                {t('accept')}
              </Button>
            )}
          </span>
        ) : (
          '–'
        )}
      </td>
    </tr>
  )
}

/** How many companies have no place. */
export function Fits({ count }: { count: number }) {
  const { t } = useTranslation('week')
  return <>{count === 0 ? t('team.fits') : t('team.overflow', { count })}</>
}

function Used({ used, capacity }: { used: number; capacity: number }) {
  const { t } = useTranslation('week')
  const format = useFormat()
  const text = t('used', { used: format.minutes(used), capacity: format.minutes(capacity) })
  return (
    <div>
      {text}
      <Progress value={capacity > 0 ? Math.min(100, (used / capacity) * 100) : 0} size="sm" aria-label={text} />
    </div>
  )
}
