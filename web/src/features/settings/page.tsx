import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { PageHeader } from '../../ui/page-header'
import { SecurityCard } from '../account/security-card'
import { AboutCard } from './about-card'
import { useMay } from '../session/may'
import { DeviceCard } from './device-card'
import { SampleCard } from './sample-card'
import classes from './settings.module.css'
import { WorkspaceCard } from './workspace-card'

const ProviderCard = lazy(() => import('../account/provider-card'))
const DealSettings = lazy(() => import('../deal/settings-card'))

export function SettingsPage() {
  const { t } = useTranslation('settings')
  const { has } = useMay()
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('subtitle')} />
      <div className={classes.columns}>
        <div className={classes.side}>
          <WorkspaceCard />
          <SecurityCard />
          {has('administer') && (
            <Suspense>
              <ProviderCard />
            </Suspense>
          )}
          {has('manage') && (
            <Suspense>
              <DealSettings />
            </Suspense>
          )}
        </div>
        <div className={classes.side}>
          <DeviceCard />
          <SampleCard />
          <AboutCard />
        </div>
      </div>
    </>
  )
}
