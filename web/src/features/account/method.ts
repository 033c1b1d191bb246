import { useTranslation } from 'react-i18next'
import families from './families.json'

/** What was shown to sign in, in the reader's words. */
export function useMethodName(): (method: string) => string {
  const { t } = useTranslation('account')
  return (method) =>
    method
      .split(', ')
      .filter((shown) => families['account:method'].includes(shown))
      .map((shown) => t(`method.${shown}`))
      .join(', ')
}
