import { Modal, Stack } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { notifyDone } from '../../ui/notify'
import { VersionConflict } from '../../ui/version-conflict'
import { ContactFields } from './contact-fields'
import { formAsked, formOf } from './form'
import { useUpdateContact, type Contact } from './queries'

interface Props {
  contact: Contact
  opened: boolean
  onClose: () => void
  onReload: () => unknown
}

/** Changes a contact; somebody else's change is never overwritten. */
export function EditContact({ contact, opened, onClose, onReload }: Props) {
  const { t } = useTranslation('contact')
  const update = useUpdateContact(contact.id)
  // What the form began with, so that a newer version loaded meanwhile is not taken for the one that was changed.
  const [start] = useState(contact)
  const reload = () => {
    update.reset()
    onReload()
  }
  return (
    <Modal opened={opened} onClose={onClose} title={t('edit.title')} size="xl" closeButtonProps={{ 'aria-label': t('common:action.close') }}>
      <Stack gap="sm">
        <VersionConflict error={update.error} onReload={reload} />
        <ContactFields
          initial={formOf(start)}
          submit={t('common:action.save')}
          pending={update.isPending}
          error={update.error}
          onCancel={onClose}
          onSubmit={(values, setErrors) =>
            update.mutate(
              { ...formAsked(values), version: start.version },
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
