import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { components } from '../../api/schema'

/** A planned activity as a file that invites its contacts, for whoever sends it by mail. */
export function Invitation({ activity }: { activity: components['schemas']['Activity'] }) {
  const { t } = useTranslation('agenda')
  if (activity.state !== 'planned' || activity.contact_ids.length === 0) {
    return null
  }
  return (
    <Button component="a" size="compact-sm" href={`/api/v1/activities/${activity.id}/invitation`} download="invitation.ics">
      {t('invite')}
    </Button>
  )
}
