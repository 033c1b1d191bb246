import { useTranslation } from 'react-i18next'
import { PageHeader } from '../../ui/page-header'

export function AnalysisPage() {
  const { t } = useTranslation('analysis')
  return <PageHeader title={t('title')} />
}
