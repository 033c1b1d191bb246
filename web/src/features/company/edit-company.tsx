import { Modal, Stack } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { notifyDone } from '../../ui/notify'
import { VersionConflict } from '../../ui/version-conflict'
import { CompanyFields } from './company-fields'
import { formOf } from './form'
import { useUpdateCompany, type Company } from './queries'

interface Props {
  company: Company
  opened: boolean
  onClose: () => void
  onReload: () => unknown
}

/** Changes what people edit of a company; somebody else's change is never overwritten. */
export function EditCompany({ company, opened, onClose, onReload }: Props) {
  const { t } = useTranslation('company')
  const update = useUpdateCompany(company.id)
  // What the form began with, so that a newer version loaded meanwhile is not taken for the one that was changed.
  const [start] = useState(company)
  const reload = () => {
    update.reset()
    onReload()
  }
  return (
    <Modal opened={opened} onClose={onClose} title={t('edit.title')} size="lg" closeButtonProps={{ 'aria-label': t('common:action.close') }}>
      <Stack gap="sm">
        <VersionConflict error={update.error} onReload={reload} />
        <CompanyFields
          initial={formOf(start)}
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
