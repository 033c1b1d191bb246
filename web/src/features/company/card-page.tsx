import { useTranslation } from 'react-i18next'
import { PageHeader } from '../../ui/page-header'

export function CompanyPage() {
  const { t } = useTranslation('company')
  return <PageHeader title={t('title')} />
}
