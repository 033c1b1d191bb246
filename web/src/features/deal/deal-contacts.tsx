import { useQueries } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Card } from '../../ui/stat-card'
import { Person } from '../contact/person'
import { contactQuery } from '../contact/queries'
import classes from './deal.module.css'
import type { Deal } from './queries'

/** With whom we talk about the deal; people whom the reader may not see are left out. */
export function DealContacts({ deal }: { deal: Deal }) {
  const { t } = useTranslation('deal')
  const found = useQueries({ queries: (deal.contact_ids ?? []).map((id) => ({ ...contactQuery(id), retry: false })) })
  const contacts = found.flatMap((one) => one.data ?? [])
  return (
    <Card title={t('contacts')}>
      {contacts.length === 0 && <p className={classes.small}>{t('contactsNone')}</p>}
      <ul className={classes.list}>
        {contacts.map((contact) => (
          <li key={contact.id}>
            <Person contact={contact} />
          </li>
        ))}
      </ul>
    </Card>
  )
}
