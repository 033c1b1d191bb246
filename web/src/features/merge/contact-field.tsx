import { useTranslation } from 'react-i18next'
import { useOwnerNames } from '../company/columns'
import { useBirthday, useLanguageName } from '../contact/names'
import type { ContactField } from './contact'
import classes from './merge.module.css'

/** What the form calls the field. */
export function ContactFieldName({ field }: { field: ContactField }) {
  const { t } = useTranslation(['contact', 'company'])
  const names: Record<ContactField, string> = {
    given_name: t('contact:field.given_name'),
    middle_name: t('contact:field.middle_name'),
    family_name: t('contact:field.family_name'),
    position: t('contact:field.position'),
    external_id: t('contact:field.external_id'),
    birthday: t('contact:field.birthday'),
    language: t('contact:field.language'),
    channel: t('contact:field.channel'),
    note: t('contact:field.note'),
    owner_id: t('company:column.owner'),
  }
  return names[field]
}

/** A value in words; a dash where there is none. */
export function ContactFieldValue({ field, value }: { field: ContactField; value: string }) {
  const { t } = useTranslation('contact')
  const owners = useOwnerNames()
  const birthday = useBirthday()
  const language = useLanguageName()
  if (value === '') return <span className={classes.none}>–</span>
  if (field === 'birthday') return birthday(value)
  if (field === 'language') return language(value)
  if (field === 'channel') return t(`channel.${value}`)
  if (field === 'owner_id') return owners.get(value) ?? '…'
  return <span className={classes.value}>{value}</span>
}
