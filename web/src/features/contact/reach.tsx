import { Badge } from '@mantine/core'
import { IconBellOff, IconMail, IconPhone } from '@tabler/icons-react'
import type { MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './contact.module.css'
import type { Contact } from './queries'

// A press on a number in a row that can be opened rings; it does not open the row.
const stay = (event: MouseEvent) => event.stopPropagation()

type Phone = NonNullable<Contact['phones']>[number]

/** What a telephone dials: the international form where the number could be read. */
export function dialled(phone: Phone): string {
  return `tel:${phone.e164 || phone.number.replaceAll(/[^+\d]/g, '')}`
}

/** A number that rings when it is pressed. */
export function PhoneLink({ phone, icon = false }: { phone: Phone; icon?: boolean }) {
  return (
    <a className={classes.link} href={dialled(phone)} onClick={stay}>
      {icon && <IconPhone size={14} aria-hidden />}
      {phone.number}
    </a>
  )
}

/** An address that opens a letter when it is pressed. */
export function EmailLink({ address, icon = false }: { address: string; icon?: boolean }) {
  return (
    <a className={classes.link} data-long={icon || undefined} href={`mailto:${address}`} onClick={stay}>
      {icon && <IconMail size={14} aria-hidden />}
      {address}
    </a>
  )
}

/** Says wherever the person is shown that they want to be left alone, and in which ways. */
export function Silence({ contact, short = false }: { contact: Contact; short?: boolean }) {
  const { t } = useTranslation('contact')
  const closed = contact.do_not_contact ?? []
  if (closed.length === 0) return null
  const all = closed.length === channels.length
  const ways = closed.map((channel) => t(`channel.${channel}`)).join(', ')
  const text = all ? t('silence.all') : t('silence.some', { ways })
  if (short) {
    return (
      <span className={classes.silent} role="img" aria-label={text} title={text}>
        <IconBellOff size={16} />
      </span>
    )
  }
  return (
    <Badge color="red" variant="light" tt="none" leftSection={<IconBellOff size={12} aria-hidden />} title={ways}>
      {text}
    </Badge>
  )
}

export const channels = ['phone', 'email', 'message', 'letter', 'visit'] as const
export const roles = ['decides', 'influences', 'uses', 'pays', 'gatekeeper', 'other'] as const
export const phoneKinds = ['work', 'mobile', 'home', 'fax', 'other'] as const
export const emailKinds = ['work', 'home', 'other'] as const
