import { Button, Loader } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../../ui/error-state'
import { useFormat } from '../../ui/format'
import { notifyDone, notifyProblem } from '../../ui/notify'
import { Card } from '../../ui/stat-card'
import classes from '../account/account.module.css'
import type { Account } from '../account/queries'
import { AddKey } from './add-key'
import { LooseEvents } from './loose-events'
import { keysQuery, useRemoveKey, type CalendarKey } from './queries'
import { TakeCalendar } from './take-calendar'

/** What opens the person's calendar to telephones and mail programs, and what those wrote. */
export function CalendarCard({ account }: { account: Account }) {
  const { t } = useTranslation('agenda')
  const { data, error, refetch } = useQuery(keysQuery)
  const [adding, setAdding] = useState<CalendarKey['kind']>()
  const feed = data?.some((one) => one.kind === 'feed')
  return (
    <Card title={t('title')} actions={<TakeCalendar />}>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loader type="dots" />}
      {data && (
        <ul className={classes.list}>
          <li className={classes.line}>
            <div>
              <strong>{t('device.title')}</strong>
              <div className={classes.small}>{t('device.text')}</div>
            </div>
            <Button size="compact-sm" onClick={() => setAdding('device')}>
              {t('device.add')}
            </Button>
          </li>
          {data.filter((one) => one.kind === 'device').map((one) => <KeyLine key={one.id} calendarKey={one} />)}
          <li className={classes.line}>
            <div>
              <strong>{t('feed.title')}</strong>
              <div className={classes.small}>{t('feed.text')}</div>
            </div>
            <Button size="compact-sm" onClick={() => setAdding('feed')}>
              {feed ? t('feed.renew') : t('feed.add')}
            </Button>
          </li>
          {data.filter((one) => one.kind === 'feed').map((one) => <KeyLine key={one.id} calendarKey={one} />)}
        </ul>
      )}
      <LooseEvents />
      {adding && <AddKey kind={adding} account={account} onClose={() => setAdding(undefined)} />}
    </Card>
  )
}

function KeyLine({ calendarKey }: { calendarKey: CalendarKey }) {
  const { t } = useTranslation('agenda')
  const format = useFormat()
  const remove = useRemoveKey()
  const name = calendarKey.name || t('feed.title')
  return (
    <li className={classes.line}>
      <div>
        {name}
        <div className={classes.small}>{calendarKey.used_at ? t('used', { used: format.instant(calendarKey.used_at) }) : t('unused', { made: format.instant(calendarKey.created_at) })}</div>
      </div>
      <Button size="compact-sm" loading={remove.isPending} aria-label={t('removeNamed', { name })} onClick={() => remove.mutate(calendarKey.id, { onSuccess: () => notifyDone(t('removed')), onError: notifyProblem })}>
        {t('remove')}
      </Button>
    </li>
  )
}
