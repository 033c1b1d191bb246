import { Button } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

/** Says that a list shows only what a number of a report counts, and leads out of that. */
export function CountedRows({ onLeave }: { onLeave: () => void }) {
  const { t } = useTranslation('report')
  return (
    <Button variant="light" rightSection={<IconX size={14} aria-hidden />} onClick={onLeave}>
      {t('counted')}
    </Button>
  )
}
