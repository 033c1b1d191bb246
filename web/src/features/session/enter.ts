import { useNavigate } from '@tanstack/react-router'
import { chooseLanguage, hasChosenLanguage, isLanguage } from '../../app/i18n'
import { safeNext } from './next'
import type { Session } from './queries'

/** Goes on into the app, in the language of whoever signed in. */
export function useGoIn() {
  const navigate = useNavigate()
  return async (entered: Session, next: string | undefined) => {
    if (!entered.user) return
    const { language } = entered.user
    if (!hasChosenLanguage() && isLanguage(language)) await chooseLanguage(language)
    await navigate({ href: safeNext(next), replace: true })
  }
}
