import { ActionIcon } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { notifyProblem, notifyUndo } from '../../ui/notify'
import { useDeleteContact, useRestoreContact, type Contact } from './queries'

/** Takes a contact away at once, and offers to bring it back. */
export function DeleteContact({ contact }: { contact: Contact }) {
  const { t } = useTranslation('contact')
  const navigate = useNavigate()
  const remove = useDeleteContact()
  const restore = useRestoreContact()
  const bringBack = () => restore.mutate(contact.id, { onError: notifyProblem })
  const press = () =>
    remove.mutate(contact, {
      onSuccess: () => {
        void navigate({ to: '/contacts' })
        notifyUndo(t('delete.done', { name: contact.name }), bringBack)
      },
      onError: notifyProblem,
    })
  return (
    <ActionIcon variant="default" size={36} aria-label={t('delete.button')} title={t('delete.button')} loading={remove.isPending} onClick={press}>
      <IconTrash size={17} aria-hidden />
    </ActionIcon>
  )
}
