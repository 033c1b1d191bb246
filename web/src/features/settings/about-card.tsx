import { Badge, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Card } from '../../ui/stat-card'
import { useHealth } from './queries'
import classes from './settings.module.css'

/** Whether the installation is well, and where its interfaces are. */
export function AboutCard() {
  const { t } = useTranslation('settings')
  const { data: well, isPending } = useHealth()
  return (
    <Card title={t('about.title')}>
      <dl className={classes.facts}>
        <dt>{t('about.state')}</dt>
        <dd>{!isPending && <Badge color={well ? 'green' : 'red'}>{well ? t('about.well') : t('about.unwell')}</Badge>}</dd>
        <dt>{t('about.api')}</dt>
        <dd>
          <code>{window.location.origin}/api/v1</code>
        </dd>
        <dt>{t('about.licence')}</dt>
        <dd>Apache-2.0</dd>
      </dl>
      <Text size="xs" c="dimmed" mt="sm">
        {t('about.text')}
      </Text>
    </Card>
  )
}
