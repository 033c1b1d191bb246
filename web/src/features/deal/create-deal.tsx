import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { notifyDone } from '../../ui/notify'
import { DealFields } from './deal-fields'
import { useCreateDeal } from './queries'

interface Props {
  pipeline?: string
  company?: { id: string; name: string }
  onClose: () => void
}

/** Adds a deal on top of the first stage. */
export function CreateDeal({ pipeline = '', company, onClose }: Props) {
  const { t } = useTranslation('deal')
  const create = useCreateDeal()
  return (
    <Modal opened onClose={onClose} title={t('create.title')} size="lg" closeButtonProps={{ 'aria-label': t('common:action.close') }}>
      <DealFields
        deal={company ? { company_id: company.id, company_name: company.name } : {}}
        submit={t('create.submit')}
        pending={create.isPending}
        error={create.error}
        onCancel={onClose}
        onSubmit={(form, setErrors) =>
          create.mutate(
            { ...form, pipeline_id: pipeline },
            {
              onSuccess: () => {
                notifyDone(t('create.done'))
                onClose()
              },
              onError: setErrors,
            },
          )
        }
      />
    </Modal>
  )
}
