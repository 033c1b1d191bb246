import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { IconBuilding, IconSearchOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../ui/empty-state'

interface Props {
  narrowed: boolean
  onClear: () => void
  onCreate: () => void
}

/** Nothing to show: either nothing fits, or nothing is there yet. */
export function NoCompanies({ narrowed, onClear, onCreate }: Props) {
  const { t } = useTranslation('company')
  if (narrowed) {
    return (
      <EmptyState icon={IconSearchOff} title={t('empty.narrowed')} text={t('empty.narrowedText')}>
        <Button onClick={onClear}>{t('empty.clear')}</Button>
      </EmptyState>
    )
  }
  return (
    <EmptyState icon={IconBuilding} title={t('empty.title')} text={t('empty.text')}>
      <Button variant="filled" component={Link} to="/import">
        {t('empty.import')}
      </Button>
      <Button onClick={onCreate}>{t('create.button')}</Button>
    </EmptyState>
  )
}
