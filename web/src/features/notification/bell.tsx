import { ActionIcon } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconBell } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './notification.module.css'
import { unreadQuery } from './queries'

const Panel = lazy(() => import('./panel').then((module) => ({ default: module.Panel })))

/** How much one has not read, and the way to it. */
export default function Bell() {
  const { t } = useTranslation('notification')
  const [open, setOpen] = useState(false)
  const unread = useQuery(unreadQuery).data ?? 0
  return (
    <>
      <ActionIcon variant="subtle" color="gray" size="lg" className={classes.bell} aria-label={unread > 0 ? t('bellUnread', { count: unread }) : t('bell')} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <IconBell size={19} stroke={1.7} aria-hidden />
        {unread > 0 && (
          <span className={classes.count} aria-hidden>
            {unread > 99 ? '99+' : unread}
          </span>
        )}
      </ActionIcon>
      {open && (
        <Suspense>
          <Panel unread={unread} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
