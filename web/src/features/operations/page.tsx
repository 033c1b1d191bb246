import { useTranslation } from 'react-i18next'
import { PageHeader } from '../../ui/page-header'

export function OperationsPage() {
  const { t } = useTranslation('operations')
  return <PageHeader title={t('title')} />
}
