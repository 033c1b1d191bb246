import { Button, Drawer, Loader, UnstyledButton } from '@mantine/core'
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { IconBell, IconChecks } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../ui/empty-state'
import { ErrorState } from '../../ui/error-state'
import { useFormat } from '../../ui/format'
import { notifyProblem } from '../../ui/notify'
import { useSession } from '../session/queries'
import { useOpenTaskById } from '../task/open-by-id'
import { byDay, dayIn } from './days'
import classes from './notification.module.css'
import { notificationsQuery, useRead, type Notification } from './queries'
import { useNews } from './words'

/** What one was told, day by day. */
export function Panel({ unread, onClose }: { unread: number; onClose: () => void }) {
  const { t } = useTranslation('notification')
  const told = useInfiniteQuery(notificationsQuery)
  const read = useRead()
  const client = useQueryClient()
  // How much is new is asked by itself; where it has changed, so has what is shown.
  useEffect(() => {
    if (unread > 0) void client.invalidateQueries({ queryKey: notificationsQuery.queryKey })
  }, [client, unread])
  const items = told.data?.pages.flatMap((page) => page?.items ?? []) ?? []
  return (
    <Drawer opened onClose={onClose} position="right" title={t('title')} closeButtonProps={{ 'aria-label': t('common:action.close') }}>
      {told.error && <ErrorState error={told.error} onRetry={() => void told.refetch()} />}
      {told.isPending && <Loader type="dots" />}
      {told.data && items.length === 0 && <EmptyState icon={IconBell} title={t('empty.title')} text={t('empty.text')} />}
      {unread > 0 && (
        <div className={classes.tools}>
          <Button size="xs" leftSection={<IconChecks size={15} aria-hidden />} loading={read.isPending} onClick={() => read.mutate(undefined, { onError: notifyProblem })}>
            {t('readAll')}
          </Button>
        </div>
      )}
      <Days items={items} onGo={onClose} />
      {told.hasNextPage && (
        <Button mt="md" loading={told.isFetchingNextPage} onClick={() => void told.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </Drawer>
  )
}

function Days({ items, onGo }: { items: Notification[]; onGo: () => void }) {
  const { t } = useTranslation('notification')
  const format = useFormat()
  const zone = useSession().workspace?.time_zone ?? 'UTC'
  const [now] = useState(() => new Date())
  const today = dayIn(zone, now)
  const yesterday = dayIn(zone, new Date(now.getTime() - 86_400_000))
  const names = new Map([
    [today, t('today')],
    [yesterday, t('yesterday')],
  ])
  return byDay(items, zone).map(({ day, items: told }) => (
    <section key={day} className={classes.day} aria-labelledby={`told-${day}`}>
      <h3 id={`told-${day}`}>{names.get(day) ?? format.date(day)}</h3>
      <ul className={classes.list}>
        {told.map((item) => (
          <Item key={item.id} item={item} zone={zone} onGo={onGo} />
        ))}
      </ul>
    </section>
  ))
}

function Item({ item, zone, onGo }: { item: Notification; zone: string; onGo: () => void }) {
  const { t, i18n } = useTranslation('notification')
  const news = useNews()
  const read = useRead()
  const open = useOpen()
  const clock = new Intl.DateTimeFormat(i18n.language, { hour: '2-digit', minute: '2-digit', timeZone: zone })
  const go = () => {
    if (!item.read_at) read.mutate(item.id, { onError: notifyProblem })
    if (open(item)) onGo()
  }
  const gone = !item.seen && item.kind !== 'job' && item.kind !== 'security' && item.count === 0 && item.lost === 0
  return (
    <li>
      <UnstyledButton className={classes.item} data-unread={item.read_at === null || undefined} onClick={go}>
        <span className={classes.head}>
          <span>{news(item)}</span>
          <time dateTime={item.created_at}>{clock.format(new Date(item.created_at))}</time>
        </span>
        {item.title && <span className={classes.title}>{item.title}</span>}
        {item.excerpt && <span className={classes.excerpt}>{item.excerpt}</span>}
        {gone && <span className={classes.gone}>{t('gone')}</span>}
      </UnstyledButton>
    </li>
  )
}

/** Goes to what a notification is about; false where there is nothing to go to. */
function useOpen(): (item: Notification) => boolean {
  const navigate = useNavigate()
  const openTask = useOpenTaskById()
  const lists = { company: '/companies', contact: '/contacts', activity: '/activities', deal: '/deals', task: '/tasks' } as const
  return (item) => {
    const { noun, record_id: id } = item
    if (noun === 'job') {
      const imports = item.job.startsWith('import')
      if (imports && item.seen) void navigate({ to: '/import/$id', params: { id } })
      return imports && item.seen
    }
    if (noun === 'account') {
      void navigate({ to: '/account' })
      return true
    }
    if (noun === 'view') {
      if (item.seen && item.within === 'company') void navigate({ to: '/companies', search: { view: id } })
      return item.seen
    }
    if (item.count > 0 || item.lost > 0) void navigate({ to: lists[noun] })
    else if (!item.seen) return false
    else if (noun === 'company') void navigate({ to: '/companies/$companyId', params: { companyId: id } })
    else if (noun === 'contact') void navigate({ to: '/contacts/$contactId', params: { contactId: id } })
    else if (noun === 'deal') void navigate({ to: '/deals/$dealId', params: { dealId: id } })
    else if (noun === 'task') openTask(id)
    return true
  }
}
