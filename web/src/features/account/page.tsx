import { Loader } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { CalendarCard } from '../agenda/calendar-card'
import { ErrorState } from '../../ui/error-state'
import { PageHeader } from '../../ui/page-header'
import { NotificationSettings } from '../notification/settings-card'
import { useSession } from '../session/queries'
import classes from './account.module.css'
import { FactorCard } from './factor-card'
import { IdentitiesCard } from './identities-card'
import { PasswordCard } from './password-card'
import { PlacesCard } from './places-card'
import { ProfileCard } from './profile-card'
import { accountQuery } from './queries'

/** What is the signed-in person's own: who they are, how they sign in, and where. */
export function AccountPage() {
  const { t } = useTranslation('account')
  const { user } = useSession()
  const { data, error, refetch } = useQuery(accountQuery)
  return (
    <>
      <PageHeader title={t('title')} subtitle={data?.email ?? ''} />
      {user?.must_enrol && (
        <p className={classes.demand} role="alert">
          {t('factor.demanded')}
        </p>
      )}
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loader type="dots" />}
      {data && (
        <div className={classes.columns}>
          <div className={classes.side}>
            <ProfileCard key={data.version} account={data} onReload={() => void refetch()} />
            {data.has_password && <PasswordCard email={data.email} />}
          </div>
          <div className={classes.side}>
            <FactorCard account={data} />
            {data.identities.length > 0 && <IdentitiesCard account={data} />}
            <NotificationSettings />
            <PlacesCard />
            <CalendarCard account={data} />
          </div>
        </div>
      )}
    </>
  )
}
