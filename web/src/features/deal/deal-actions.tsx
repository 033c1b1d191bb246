import { ActionIcon, Badge, Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { IconPencil, IconTrash, IconTrophy, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { notifyProblem } from '../../ui/notify'
import { useMay } from '../session/may'
import { CloseDeal } from './close-deal'
import { EditDeal } from './edit-deal'
import { useOfferRestore } from './offer-restore'
import { useDeleteDeal, useReopenDeal, type Deal } from './queries'

/** What can be done with a deal. */
export function DealActions({ deal, onReload }: { deal: Deal; onReload: () => void }) {
  const { t } = useTranslation('deal')
  const navigate = useNavigate()
  const { may } = useMay()
  const [closing, setClosing] = useState<'won' | 'lost'>()
  const [editing, setEditing] = useState(false)
  const reopen = useReopenDeal()
  const remove = useDeleteDeal()
  const offer = useOfferRestore()
  const leave = () =>
    remove.mutate(deal, {
      onSuccess: () => {
        offer(deal)
        void navigate({ to: '/deals' })
      },
      onError: notifyProblem,
    })
  const open = deal.outcome === 'open'
  return (
    <>
      {!open && (
        <Badge size="lg" color={deal.outcome === 'won' ? 'green' : 'red'}>
          {t(`outcome.${deal.outcome}`)}
        </Badge>
      )}
      {may('edit', 'deal') && (
        <>
          {open ? (
            <>
              <Button variant="filled" leftSection={<IconTrophy size={16} aria-hidden />} onClick={() => setClosing('won')}>
                {t('outcome.won')}
              </Button>
              <Button leftSection={<IconX size={16} aria-hidden />} onClick={() => setClosing('lost')}>
                {t('outcome.lost')}
              </Button>
            </>
          ) : (
            <Button loading={reopen.isPending} onClick={() => reopen.mutate(deal, { onError: notifyProblem })}>
              {t('reopen')}
            </Button>
          )}
          <Button leftSection={<IconPencil size={16} aria-hidden />} onClick={() => setEditing(true)}>
            {t('edit.button')}
          </Button>
        </>
      )}
      {may('delete', 'deal') && (
        <ActionIcon variant="default" size="input-sm" aria-label={t('delete.button')} loading={remove.isPending} onClick={leave}>
          <IconTrash size={16} aria-hidden />
        </ActionIcon>
      )}
      {closing && <CloseDeal deal={deal} outcome={closing} onClose={() => setClosing(undefined)} />}
      {editing && <EditDeal deal={deal} onClose={() => setEditing(false)} onReload={onReload} />}
    </>
  )
}
