import { Button, Skeleton, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../ui/empty-state'
import { ErrorState } from '../../ui/error-state'
import { Count, Hours, Money } from '../../ui/quantity'
import { strategyQuery } from '../strategy/queries'
import classes from './analysis.module.css'
import { GroupLetter, ShareBar } from './measured'
import { sharesByGroup } from './time-shares'

/** Where the money comes from against where the team's time goes, by the groups on the cards. */
export function TimeMoney() {
  const { t } = useTranslation('analysis')
  const { data, error, refetch } = useQuery(strategyQuery())
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton height={240} />
  const shares = sharesByGroup(data.staffing.cells)
  if (shares.every((one) => one.companies === 0)) return <EmptyState title={t('time.none')} text={t('time.noneText')} />
  return (
    <Stack>
      <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('tab.time')}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('groups.group')}</th>
              <th scope="col">{t('groups.companies')}</th>
              <th scope="col">{t('time.money')}</th>
              <th scope="col">{t('time.moneyShare')}</th>
              <th scope="col">{t('time.hours')}</th>
              <th scope="col">{t('time.hoursShare')}</th>
              <th scope="col">{t('time.perHour')}</th>
            </tr>
          </thead>
          <tbody>
            {shares.map((one) => (
              <tr key={one.group}>
                <th scope="row">
                  <GroupLetter group={one.group} />
                </th>
                <td>
                  <Count value={one.companies} />
                </td>
                <td>
                  <Money minor={one.money} short />
                </td>
                <td>
                  <ShareBar share={one.moneyShare} />
                </td>
                <td>
                  <Hours hours={one.hours} />
                </td>
                <td>
                  <ShareBar share={one.hoursShare} kind="time" />
                </td>
                <td>
                  <Money minor={one.hours > 0 ? one.money / one.hours : null} short />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Text c="dimmed">{t('time.note')}</Text>
      <div>
        <Button renderRoot={(props) => <Link to="/strategy" {...props} />}>{t('time.change')}</Button>
      </div>
    </Stack>
  )
}
