import { useTranslation } from 'react-i18next'
import type { GridColumn } from '../../ui/data-grid'
import { Day } from '../../ui/quantity'
import { useOwnerNames } from '../company/columns'
import classes from './contact.module.css'
import type { Contact } from './queries'
import { EmailLink, PhoneLink, Silence } from './reach'

/** What the person is at a company, in one line. */
export function usePlace(): (contact: Contact) => string {
  const { t } = useTranslation('contact')
  return (contact) => {
    const place = contact.companies?.[0]
    return [place?.position || contact.position, place?.role && t(`role.${place.role}`)].filter(Boolean).join(' · ')
  }
}

/** The main company's name, or that there is one the reader may not see. */
export function useFirm(): (contact: Contact) => string {
  const { t } = useTranslation('contact')
  return ({ companies = [] }) => {
    const [first] = companies
    if (!first) return ''
    const name = first.company_name || t('hiddenCompany')
    return companies.length > 1 ? t('andMore', { company: name, count: companies.length - 1 }) : name
  }
}

export function useColumns(): GridColumn<Contact>[] {
  const { t } = useTranslation('contact')
  const owners = useOwnerNames()
  const place = usePlace()
  const firm = useFirm()
  return [
    {
      id: 'name',
      header: t('column.name'),
      width: 250,
      sortable: true,
      cell: (row) => (
        <span className={classes.rowName}>
          {row.name} <Silence contact={row} short />
        </span>
      ),
    },
    { id: 'place', header: t('column.place'), width: 270, cell: place },
    { id: 'company', header: t('column.company'), width: 200, cell: firm },
    { id: 'phone', header: t('column.phone'), width: 170, cell: ({ phones = [] }) => phones[0] && <PhoneLink phone={phones[0]} /> },
    { id: 'email', header: t('column.email'), width: 200, cell: ({ emails = [] }) => emails[0] && <EmailLink address={emails[0].address} /> },
    { id: 'owner', header: t('column.owner'), width: 160, cell: (row) => owners.get(row.owner_id ?? '') ?? '' },
    { id: 'created_at', header: t('column.created_at'), width: 140, align: 'right', sortable: true, cell: (row) => <Day date={row.created_at.slice(0, 10)} /> },
  ]
}
