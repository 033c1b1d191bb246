import { Anchor, SegmentedControl, Stack, Text, useMantineColorScheme, type MantineColorScheme } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Card } from '../../ui/stat-card'
import { LanguageSwitch } from '../session/language-switch'
import { useSession } from '../session/queries'

/** What is each reader's own, on this device: language and theme. */
export function DeviceCard() {
  const { t } = useTranslation('settings')
  const { user } = useSession()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <Card title={t('device.title')}>
      <Stack align="flex-start">
        <Text c="dimmed">
          {user?.name} · {user?.email}
        </Text>
        <Anchor renderRoot={(props) => <Link to="/account" {...props} />}>{t('common:shell.account')}</Anchor>
        <div>
          <Text size="sm" fw={600}>
            {t('device.language')}
          </Text>
          <LanguageSwitch />
        </div>
        <div>
          <Text size="sm" fw={600}>
            {t('common:theme.title')}
          </Text>
          <SegmentedControl
            size="xs"
            aria-label={t('common:theme.title')}
            value={colorScheme}
            onChange={(value) => setColorScheme(value as MantineColorScheme)}
            data={[
              { value: 'light', label: t('common:theme.light') },
              { value: 'dark', label: t('common:theme.dark') },
              { value: 'auto', label: t('common:theme.auto') },
            ]}
          />
        </div>
      </Stack>
    </Card>
  )
}
