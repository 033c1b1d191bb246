import { Button } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ContactForm } from '../contact/queries'
import { alikeContactsQuery } from './contact-queries'
import classes from './merge.module.css'

interface Props {
  of: Pick<ContactForm, 'given_name' | 'middle_name' | 'family_name' | 'phones' | 'emails' | 'companies'> & { id?: string }
  /** Chooses one; without it each is a link to its card. */
  onChoose?: (id: string) => void
}

const long = (text: string) => text.trim().length > 2

/** Contacts that may be the one that is typed or shown, with the reasons. */
export function ContactCandidates({ of, onChoose }: Props) {
  const { t } = useTranslation('merge')
  const [clues] = useDebouncedValue(
    {
      id: of.id ?? '',
      name: [of.given_name, of.middle_name, of.family_name].filter(Boolean).join(' '),
      phones: of.phones?.map(({ number }) => number).filter(long) ?? [],
      emails: of.emails?.map(({ address }) => address).filter(long) ?? [],
      companies: of.companies?.map(({ company_id }) => company_id).filter(Boolean) ?? [],
    },
    300,
  )
  const known = clues.phones.length + clues.emails.length > 0 || (clues.companies.length > 0 && long(clues.name))
  const { data } = useQuery({ ...alikeContactsQuery(clues), enabled: known, placeholderData: keepPreviousData })
  if (!data?.length || !known) return null
  return (
    <section className={classes.candidates} aria-live="polite">
      <h3>{t('contact.candidates')}</h3>
      <ul>
        {data.map(({ contact, reasons }) => (
          <li key={contact.id}>
            {onChoose ? (
              <Button size="compact-sm" onClick={() => onChoose(contact.id)}>
                {contact.name}
              </Button>
            ) : (
              <Link to="/contacts/$contactId" params={{ contactId: contact.id }}>
                {contact.name}
              </Link>
            )}
            <span>{reasons.map((reason) => t(`reason.${reason}`)).join(', ')}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
