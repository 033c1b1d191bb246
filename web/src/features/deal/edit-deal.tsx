import { Modal, Stack } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { notifyDone } from '../../ui/notify'
import { VersionConflict } from '../../ui/version-conflict'
import { DealFields } from './deal-fields'
import { useUpdateDeal, type Deal } from './queries'

/** Changes what people edit of a deal; somebody else's change is never overwritten. */
export function EditDeal({ deal, onClose, onReload }: { deal: Deal; onClose: () => void; onReload: () => void }) {
  const { t } = useTranslation('deal')
  const update = useUpdateDeal(deal.id)
  const [start] = useState(deal)
  return (
    <Modal opened onClose={onClose} title={t('edit.title')} size="lg" closeButtonProps={{ 'aria-label': t('common:action.close') }}>
      <Stack gap="sm">
        <VersionConflict
          error={update.error}
          onReload={() => {
            update.reset()
            onReload()
          }}
        />
        <DealFields
          deal={start}
          submit={t('common:action.save')}
          pending={update.isPending}
          error={update.error}
          onCancel={onClose}
          onSubmit={(form, setErrors) =>
            update.mutate(
              { ...form, version: start.version },
              {
                onSuccess: () => {
                  notifyDone(t('edit.saved'))
                  onClose()
                },
                onError: setErrors,
              },
            )
          }
        />
      </Stack>
    </Modal>
  )
}
