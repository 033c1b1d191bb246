import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../../ui/error-state'
import { notifyDone } from '../../ui/notify'
import { Card } from '../../ui/stat-card'
import { useSession } from '../session/queries'
import { useRemoveSample } from './queries'

/** The way from playing to work: takes the sample company away, asked twice. */
export function SampleCard() {
  const { t } = useTranslation('settings')
  const { workspace } = useSession()
  const remove = useRemoveSample()
  const [asked, setAsked] = useState(false)
  if (!workspace?.demo) return null
  const go = () => remove.mutate(undefined, { onSuccess: () => notifyDone(t('sample.removed')) })
  return (
    <Card title={t('sample.title')}>
      <Stack>
        <Text c="dimmed">{t('sample.text')}</Text>
        {remove.error && <ErrorState error={remove.error} />}
        <Group>
          {!asked && <Button onClick={() => setAsked(true)}>{t('sample.remove')}</Button>}
          {asked && (
            <Button variant="filled" color="red" loading={remove.isPending} onClick={go}>
              {t('sample.sure')}
            </Button>
          )}
          {asked && <Button onClick={() => setAsked(false)}>{t('common:action.cancel')}</Button>}
        </Group>
      </Stack>
    </Card>
  )
}
