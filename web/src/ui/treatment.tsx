import { IconBuildingCommunity, IconCar, IconHelpCircle, IconHeartHandshake, IconMail, IconPhone } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './ui.module.css'

export const treatments = ['visit', 'invite', 'call', 'write', 'farewell'] as const
/** `assess` is what is offered where potential is not known. */
export type Treatment = (typeof treatments)[number] | 'assess'

const icons = { visit: IconCar, invite: IconBuildingCommunity, call: IconPhone, write: IconMail, farewell: IconHeartHandshake, assess: IconHelpCircle }

function known(treatment: string): treatment is Treatment {
  return treatment in icons
}

export function TreatmentIcon({ treatment, size = 16 }: { treatment: Treatment; size?: number }) {
  const Icon = icons[treatment]
  return <Icon size={size} stroke={1.7} aria-hidden />
}

/** Icon and name; the name alone for a screen reader when `named` is false. */
export function TreatmentMark({ treatment, named = true }: { treatment: string; named?: boolean }) {
  const { t } = useTranslation('common')
  if (!known(treatment)) return null
  const name = t(`treatment.${treatment}`)
  return (
    <span className={classes.treatment} title={name} role={named ? undefined : 'img'} aria-label={named ? undefined : name}>
      <TreatmentIcon treatment={treatment} />
      {named && name}
    </span>
  )
}
