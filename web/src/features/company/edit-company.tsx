import { Modal, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { notifyDone } from '../../ui/notify'
import { VersionConflict } from '../../ui/version-conflict'
import { CompanyFields, formOf } from './company-fields'
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
  const reload = () => {
    update.reset()
    onReload()
  }
  return (
    <Modal opened={opened} onClose={onClose} title={t('edit.title')} size="lg" closeButtonProps={{ 'aria-label': t('common:action.close') }}>
      <Stack gap="sm">
        <VersionConflict error={update.error} onReload={reload} />
        <CompanyFields
          initial={formOf(company)}
          submit={t('common:action.save')}
          pending={update.isPending}
          error={update.error}
          onCancel={onClose}
          onSubmit={(form, setErrors) =>
            update.mutate(
              { ...form, version: company.version },
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
