import { useTranslation } from 'react-i18next'
import { PageHeader } from '../../ui/page-header'

export function StrategyPage() {
  const { t } = useTranslation('strategy')
  return <PageHeader title={t('title')} />
}
