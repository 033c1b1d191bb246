import { Modal } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ContactFields } from './contact-fields'
import { emptyForm, formAsked } from './form'
import { useCreateContact } from './queries'

/** Adds a contact by hand and opens it. */
export function CreateContact({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation('contact')
  const navigate = useNavigate()
  const create = useCreateContact()
  return (
    <Modal opened={opened} onClose={onClose} title={t('create.title')} size="xl" closeButtonProps={{ 'aria-label': t('common:action.close') }}>
      <ContactFields
        initial={emptyForm}
        alike
        submit={t('create.submit')}
        pending={create.isPending}
        error={create.error}
        onCancel={onClose}
        onSubmit={(values, setErrors) =>
          create.mutate(formAsked(values), {
            onSuccess: (contact) => contact && void navigate({ to: '/contacts/$contactId', params: { contactId: contact.id } }),
            onError: setErrors,
          })
        }
      />
    </Modal>
  )
}
