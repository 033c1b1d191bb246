import { useTranslation } from 'react-i18next'
import { PageHeader } from '../../ui/page-header'

export function SignInPage() {
  const { t } = useTranslation('session')
  return <PageHeader title={t('signIn.title')} />
}
