import { Modal } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { CompanyFields } from './company-fields'
import { emptyForm } from './form'
import { useCreateCompany } from './queries'

/** Adds a company by hand and opens its card. */
export function CreateCompany({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation('company')
  const navigate = useNavigate()
  const create = useCreateCompany()
  return (
    <Modal opened={opened} onClose={onClose} title={t('create.title')} size="lg" closeButtonProps={{ 'aria-label': t('common:action.close') }}>
      <CompanyFields
        initial={emptyForm}
        submit={t('create.submit')}
        pending={create.isPending}
        error={create.error}
        onCancel={onClose}
        onSubmit={(form, setErrors) =>
          create.mutate(form, {
            onSuccess: (company) => company && void navigate({ to: '/companies/$companyId', params: { companyId: company.id } }),
            onError: setErrors,
          })
        }
      />
    </Modal>
  )
}
