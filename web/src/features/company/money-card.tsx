import { Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../../ui/error-state'
import { useFormat } from '../../ui/format'
import { Card } from '../../ui/stat-card'
import classes from './company.module.css'
import { MonthBars } from './month-bars'
import { moneyQuery, type CompanyMoney } from './queries'

/** Two years of payments, and why this one differs from the one before. */
export function MoneyCard({ id }: { id: string }) {
  const { t } = useTranslation('company')
  const { data, error, refetch } = useQuery(moneyQuery(id))
  return (
    <Card title={t('money.title')}>
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!error && !data ? <Skeleton height={180} /> : null}
      {data && <Money money={data} />}
    </Card>
  )
}

function Money({ money }: { money: CompanyMoney }) {
  const { t } = useTranslation('company')
  const format = useFormat()
  if (money.months.every((month) => month.count === 0)) return <p className={classes.small}>{t('money.none')}</p>
  const sign = (minor: number) => (minor > 0 ? `+${format.money(minor)}` : format.money(minor))
  return (
    <>
      <MonthBars months={money.months} />
      <div className={classes.legend}>
        <span>{t('money.recent', { money: format.money(money.recent) })}</span>
        <span>{t('money.before', { money: format.money(money.before) })}</span>
      </div>
      {money.growth && (
        <p className={classes.growth}>{t('money.growth', { total: sign(money.recent - money.before), market: sign(money.growth.market), share: sign(money.growth.share) })}</p>
      )}
    </>
  )
}
