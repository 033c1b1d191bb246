import { useTranslation } from 'react-i18next'
import { PageHeader } from '../../ui/page-header'

export function ImportPage() {
  const { t } = useTranslation('import')
  return <PageHeader title={t('title')} />
}
