import { Button, Skeleton } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../../ui/error-state'
import { Day, Money } from '../../ui/quantity'
import { Card } from '../../ui/stat-card'
import classes from './company.module.css'
import { paymentsQuery } from './queries'

/** Every payment, newest first. */
export function Payments({ id }: { id: string }) {
  const { t } = useTranslation('company')
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(paymentsQuery(id))
  const payments = data?.pages.flatMap((page) => page?.items ?? [])
  return (
    <Card title={t('payments.title')}>
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!error && !payments ? <Skeleton height={120} /> : null}
      {payments?.length === 0 && <p className={classes.small}>{t('payments.none')}</p>}
      <ul className={classes.list}>
        {payments?.map((payment) => (
          <li key={payment.id}>
            <div className={classes.entry}>
              <Day date={payment.paid_on} />
              <b className={payment.amount < 0 ? classes.outside : undefined}>
                <Money minor={payment.amount} />
              </b>
            </div>
            {(payment.purpose || payment.external_id) && <div className={classes.small}>{[payment.external_id, payment.purpose].filter(Boolean).join(' · ')}</div>}
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <Button className={classes.more} size="xs" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </Card>
  )
}
