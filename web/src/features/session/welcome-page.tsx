import { Button } from '@mantine/core'
import { Navigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { chooseLanguage, hasChosenLanguage, languageNames, languages, type Language } from '../../app/i18n'
import { AccountForm } from './account-form'
import { Frame } from './frame'
import { useSession } from './queries'
import classes from './session.module.css'

/** The very first screens of an installation: the language, then the first administrator. */
export function WelcomePage() {
  const { t } = useTranslation('session')
  const session = useSession()
  const [chosen, setChosen] = useState(hasChosenLanguage)
  if (session.user) return <Navigate to="/first-hour" replace />
  if (!session.first_run) return <Navigate to="/sign-in" replace />
  if (!chosen) return <LanguageChoice onChosen={() => setChosen(true)} />
  return (
    <Frame title={t('account.title')}>
      <p className={classes.lead}>{t('account.text')}</p>
      <AccountForm />
    </Frame>
  )
}

function LanguageChoice({ onChosen }: { onChosen: () => void }) {
  const { t, i18n } = useTranslation('session')
  const choose = async (language: Language) => {
    await chooseLanguage(language)
    onChosen()
  }
  return (
    <Frame title={t('welcome.title')}>
      <p className={classes.lead}>{t('welcome.text')}</p>
      <div className={classes.languages}>
        {languages.map((language) => (
          <Button key={language} lang={language} size="md" variant={language === i18n.language ? 'filled' : 'default'} onClick={() => void choose(language)}>
            {languageNames[language]}
          </Button>
        ))}
      </div>
    </Frame>
  )
}
