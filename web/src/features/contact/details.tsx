import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format'
import { Card } from '../../ui/stat-card'
import classes from './contact.module.css'
import { useBirthday, useLanguageName } from './names'
import type { Contact } from './queries'

/** What is known about the person beside where they work and how they are reached. */
export function Details({ contact }: { contact: Contact }) {
  const { t } = useTranslation('contact')
  const language = useLanguageName()
  const birthday = useBirthday()
  const consent = useConsent()
  const rows = [
    { label: t('field.channel'), value: contact.channel && t(`channel.${contact.channel}`) },
    { label: t('field.language'), value: contact.language && language(contact.language) },
    { label: t('field.birthday'), value: contact.birthday && birthday(contact.birthday) },
    { label: t('field.consent'), value: consent(contact) },
    { label: t('field.external_id'), value: contact.external_id },
  ].filter((row) => row.value)
  return (
    <Card title={t('details.title')}>
      {rows.length === 0 && !contact.note && <p className={classes.small}>{t('details.none')}</p>}
      <dl className={classes.facts}>
        {rows.map((row) => (
          <div key={row.label} style={{ display: 'contents' }}>
            <dt>{row.label}</dt>
            <dd>{row.value}</dd>
          </div>
        ))}
      </dl>
      {contact.note && <p className={classes.note}>{contact.note}</p>}
    </Card>
  )
}

/** "Given on 3 May 2026, by e-mail: letter of …" */
function useConsent(): (contact: Contact) => string {
  const { t } = useTranslation('contact')
  const format = useFormat()
  return ({ consent }) => {
    if (!consent?.state) return ''
    const when = consent.on ? format.date(consent.on) : ''
    const head = [t(`consent.${consent.state}`), when, consent.how].filter(Boolean).join(', ')
    return consent.evidence ? `${head}: ${consent.evidence}` : head
  }
}
