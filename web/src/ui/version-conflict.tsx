import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { isStale } from '../api/problem'

interface Props {
  /** The error of the save; nothing is shown unless it is a stale version (412). */
  error: unknown
  /** Loads the record as it is now; what was typed is given up. */
  onReload: () => void
}

/** Somebody else saved this record first: never overwrite silently. */
export function VersionConflict({ error, onReload }: Props) {
  const { t } = useTranslation('common')
  if (!isStale(error)) return null
  return (
    <Alert color="yellow" title={t('conflict.title')} role="alert">
      <Stack gap="xs">
        <Text>{t('conflict.text')}</Text>
        <Group>
          <Button size="xs" onClick={onReload}>
            {t('conflict.reload')}
          </Button>
        </Group>
      </Stack>
    </Alert>
  )
}
