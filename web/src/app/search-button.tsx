import { Kbd, UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './shell.module.css'

const modifier = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : 'Ctrl'

export function SearchButton({ onClick }: { onClick: () => void }) {
  const { t } = useTranslation('common')
  return (
    <UnstyledButton className={classes.search} onClick={onClick}>
      <span>{t('palette.open')}</span>
      <Kbd size="xs">{modifier} K</Kbd>
    </UnstyledButton>
  )
}
