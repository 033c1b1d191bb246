import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { IconCopy } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useMay } from '../session/may'

/** The way to what may be there twice, for those who may merge. */
export function ToDuplicates() {
  const { t } = useTranslation('merge')
  const { may } = useMay()
  if (!may('edit', 'company') || !may('delete', 'company')) return null
  return (
    <Button component={Link} to="/duplicates" leftSection={<IconCopy size={16} aria-hidden />}>
      {t('list.title')}
    </Button>
  )
}
