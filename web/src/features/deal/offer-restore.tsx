import { Button, Group } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useTranslation } from 'react-i18next'
import { notifyProblem } from '../../ui/notify'
import { useRestoreDeal, type Deal } from './queries'

/** Tells that a deal was deleted, and takes it back while the word stands. */
export function useOfferRestore() {
  const { t } = useTranslation('deal')
  const restore = useRestoreDeal()
  return (deal: Deal) => {
    const id = `restore ${deal.id}`
    const back = () => {
      notifications.hide(id)
      restore.mutate(deal.id, { onError: notifyProblem })
    }
    const message = (
      <Group gap="sm">
        {t('delete.done', { title: deal.title })}
        <Button size="compact-sm" onClick={back}>
          {t('delete.undo')}
        </Button>
      </Group>
    )
    notifications.show({ id, message, color: 'green', autoClose: 15_000, closeButtonProps: { 'aria-label': t('common:action.close') } })
  }
}
