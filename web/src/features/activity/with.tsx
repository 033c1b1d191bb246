import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Silence } from '../contact/reach'
import classes from './activity.module.css'
import type { LogFormState } from './log-form'
import { talkedToQuery } from './queries'

/** With whom at the company: whoever was talked to last stands first. */
export function With({ form, company }: { form: LogFormState; company: string }) {
  const { t } = useTranslation('activity')
  const people = useQuery(talkedToQuery(company)).data ?? []
  const { contacts } = form.values
  if (people.length === 0) return null
  const turn = (id: string) => form.setFieldValue('contacts', contacts.includes(id) ? contacts.filter((one) => one !== id) : [...contacts, id])
  return (
    <fieldset className={classes.choices}>
      <legend>{t('form.contacts')}</legend>
      {people.map((contact) => (
        <label key={contact.id} className={classes.choice}>
          <input type="checkbox" checked={contacts.includes(contact.id)} onChange={() => turn(contact.id)} />
          <span>
            {contact.name} <Silence contact={contact} short />
          </span>
        </label>
      ))}
    </fieldset>
  )
}
