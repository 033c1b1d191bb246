import { useTranslation } from 'react-i18next'
import { PageHeader } from '../../ui/page-header'

export function WelcomePage() {
  const { t } = useTranslation('session')
  return <PageHeader title={t('welcome.title')} />
}
