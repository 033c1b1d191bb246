import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Problem, problemText } from '../api/problem'

/**
 * What went wrong, in the reader's language. A failure on our side also tells
 * the number that finds it in the log.
 */
export function ErrorState({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useTranslation('common')
  const ours = !(error instanceof Problem) || error.status >= 500
  const requestId = ours && error instanceof Problem ? error.requestId : undefined
  return (
    <Alert color="red" title={ours ? t('error.title') : undefined} icon={<IconAlertTriangle aria-hidden />} role="alert">
      <Stack gap="xs">
        <Text>{problemText(error)}</Text>
        {requestId && (
          <Text size="xs" c="dimmed">
            {t('error.request', { id: requestId })}
          </Text>
        )}
        {onRetry && (
          <Group>
            <Button size="xs" onClick={onRetry}>
              {t('action.retry')}
            </Button>
          </Group>
        )}
      </Stack>
    </Alert>
  )
}
