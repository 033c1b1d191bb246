import { useTranslation } from 'react-i18next'
import { PageHeader } from '../../ui/page-header'
import { AboutCard } from './about-card'
import { DeviceCard } from './device-card'
import { SampleCard } from './sample-card'
import classes from './settings.module.css'
import { WorkspaceCard } from './workspace-card'

export function SettingsPage() {
  const { t } = useTranslation('settings')
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('subtitle')} />
      <div className={classes.columns}>
        <WorkspaceCard />
        <div className={classes.side}>
          <DeviceCard />
          <SampleCard />
          <AboutCard />
        </div>
      </div>
    </>
  )
}
