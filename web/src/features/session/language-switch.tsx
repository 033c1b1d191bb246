import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { chooseLanguage, isLanguage, languageNames, languages } from '../../app/i18n'

/** Three languages, each in its own name, one click away. */
export function LanguageSwitch() {
  const { t, i18n } = useTranslation('session')
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('language')}
      value={i18n.language}
      onChange={(value) => isLanguage(value) && void chooseLanguage(value)}
      data={languages.map((language) => ({ value: language, label: languageNames[language] }))}
    />
  )
}
