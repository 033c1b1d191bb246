import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { IconSearchOff, IconUsers } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../ui/empty-state'
import { useMay } from '../session/may'

interface Props {
  narrowed: boolean
  onClear: () => void
  onCreate: () => void
}

/** Nothing to show: either nobody fits, or nobody is there yet. */
export function NoContacts({ narrowed, onClear, onCreate }: Props) {
  const { t } = useTranslation('contact')
  const { has, may } = useMay()
  if (narrowed) {
    return (
      <EmptyState icon={IconSearchOff} title={t('empty.narrowed')} text={t('empty.narrowedText')}>
        <Button onClick={onClear}>{t('empty.clear')}</Button>
      </EmptyState>
    )
  }
  return (
    <EmptyState icon={IconUsers} title={t('empty.title')} text={t('empty.text')}>
      {may('create', 'contact') && (
        <Button variant="filled" onClick={onCreate}>
          {t('create.button')}
        </Button>
      )}
      {has('manage') && (
        <Button component={Link} to="/import">
          {t('empty.import')}
        </Button>
      )}
    </EmptyState>
  )
}
