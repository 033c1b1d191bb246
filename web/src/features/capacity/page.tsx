import { useTranslation } from 'react-i18next'
import { PageHeader } from '../../ui/page-header'

export function CapacityPage() {
  const { t } = useTranslation('capacity')
  return <PageHeader title={t('title')} />
}
