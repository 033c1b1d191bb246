import { ActionIcon, Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useNavigate } from '@tanstack/react-router'
import { IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { notifyProblem } from '../../ui/notify'
import { useMay } from '../session/may'
import { useDeleteCompany, useRestoreCompany, type Company } from './queries'

/** Puts the company away at once, and offers to take it back. */
export function DeleteCompany({ company }: { company: Company }) {
  const { t } = useTranslation('company')
  const { may } = useMay()
  const navigate = useNavigate()
  const remove = useDeleteCompany()
  const restore = useRestoreCompany()
  if (!may('delete', 'company')) return null
  const takeBack = (note: string) =>
    restore.mutate(company.id, {
      onSuccess: () => {
        notifications.hide(note)
        void navigate({ to: '/companies/$companyId', params: { companyId: company.id } })
      },
      onError: notifyProblem,
    })
  const tell = () => {
    const note = `deleted-${company.id}`
    notifications.show({
      id: note,
      autoClose: 15_000,
      color: 'green',
      closeButtonProps: { 'aria-label': t('common:action.close') },
      message: (
        <Group justify="space-between" wrap="nowrap">
          <Text size="sm">{t('delete.done', { name: company.name })}</Text>
          <Button size="compact-sm" onClick={() => takeBack(note)}>
            {t('delete.restore')}
          </Button>
        </Group>
      ),
    })
    void navigate({ to: '/companies' })
  }
  return (
    <ActionIcon size="input-sm" variant="default" aria-label={t('delete.button')} loading={remove.isPending} onClick={() => remove.mutate(company, { onSuccess: tell, onError: notifyProblem })}>
      <IconTrash size={16} aria-hidden />
    </ActionIcon>
  )
}
