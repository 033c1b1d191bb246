import { Badge, Button, Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { IconPencil, IconUser } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../../ui/error-state'
import { PageHeader } from '../../ui/page-header'
import { Card } from '../../ui/stat-card'
import { RecordTimeline } from '../activity/company-timeline'
import { useOwnerNames } from '../company/columns'
import { RecordFiles } from '../file/files'
import { HistoryPanel } from '../history/panel'
import { ContactMerges, MergeContact } from '../merge/merge-contact'
import { Notes } from '../note/notes'
import { useMay } from '../session/may'
import { RecordTasks } from '../task/record-tasks'
import classes from './contact.module.css'
import { DeleteContact } from './delete-contact'
import { Details } from './details'
import { EditContact } from './edit-contact'
import { cardRoute } from './feature'
import { contactQuery, type Contact } from './queries'
import { EmailLink, PhoneLink, Silence } from './reach'

/** Everything about one person. */
export function ContactPage() {
  const { t } = useTranslation('contact')
  const { contactId } = cardRoute.useParams()
  const { data: contact, error, refetch } = useQuery(contactQuery(contactId))
  const [editing, setEditing] = useState(false)
  const [loads, setLoads] = useState(0)
  const { may } = useMay()
  const reload = async () => {
    await refetch()
    setLoads(loads + 1)
  }
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!contact) return <Skeleton height={360} aria-label={t('title')} />
  return (
    <>
      <PageHeader title={contact.name ?? ''} subtitle={<Head contact={contact} />}>
        <Button component="a" href={`/api/v1/contacts/${contact.id}/vcard`} download={`${contact.name}.vcf`}>
          {t('cards.one')}
        </Button>
        <MergeContact contact={contact} />
        {may('delete', 'contact') && <DeleteContact contact={contact} />}
        {may('edit', 'contact') && (
          <Button variant="filled" leftSection={<IconPencil size={16} aria-hidden />} onClick={() => setEditing(true)}>
            {t('edit.button')}
          </Button>
        )}
      </PageHeader>
      <div className={classes.grid}>
        <div className={classes.column}>
          <Reach contact={contact} />
          <Companies contact={contact} />
          <RecordTimeline of="contact" id={contact.id} company={contact.companies?.find(({ company_name }) => company_name)?.company_id} contacts={[contact.id]} />
          <ContactMerges contact={contact} />
        </div>
        <div className={classes.column}>
          <Details contact={contact} />
          <RecordTasks subject={{ noun: 'contact', id: contact.id }} name={contact.name ?? ''} company={companyOf(contact)} />
          <Notes subject={{ noun: 'contact', id: contact.id }} />
          <RecordFiles noun="contact" id={contact.id} />
          <HistoryPanel noun="contact" id={contact.id} />
        </div>
      </div>
      <EditContact key={`${contact.id}-${loads}-${editing}`} contact={contact} opened={editing} onClose={() => setEditing(false)} onReload={() => void reload()} />
    </>
  )
}

/** The company that a new task about a person is about too: the main one, where it may be seen. */
function companyOf({ companies = [] }: Contact) {
  const main = companies.find((company) => company.primary) ?? companies[0]
  return main?.company_name ? { id: main.company_id, name: main.company_name } : undefined
}

function Head({ contact }: { contact: Contact }) {
  const owners = useOwnerNames()
  return (
    <div className={classes.headLine}>
      {contact.position && <span>{contact.position}</span>}
      <Silence contact={contact} />
      {contact.owner_id && (
        <span>
          <IconUser size={14} aria-hidden /> {owners.get(contact.owner_id) ?? '…'}
        </span>
      )}
    </div>
  )
}

/** Numbers that ring and addresses that open a letter. */
function Reach({ contact }: { contact: Contact }) {
  const { t } = useTranslation('contact')
  const { phones = [], emails = [] } = contact
  return (
    <Card title={t('reach.title')}>
      {phones.length + emails.length === 0 && <p className={classes.small}>{t('reach.none')}</p>}
      <dl className={classes.facts}>
        {phones.map((phone) => (
          <Line key={phone.number} label={t(`kind.${phone.kind || 'work'}`)}>
            <PhoneLink phone={phone} icon />
          </Line>
        ))}
        {emails.map((email) => (
          <Line key={email.address} label={t(`kind.${email.kind || 'work'}`)}>
            <EmailLink address={email.address} icon />
          </Line>
        ))}
      </dl>
    </Card>
  )
}

function Line({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  )
}

function Companies({ contact }: { contact: Contact }) {
  const { t } = useTranslation('contact')
  const { companies = [] } = contact
  return (
    <Card title={t('field.companies')}>
      {companies.length === 0 && <p className={classes.small}>{t('noCompany')}</p>}
      <ul className={classes.people}>
        {companies.map((company) => (
          <li key={company.company_id}>
            <div className={classes.person}>
              {company.company_name ? (
                <Link to="/companies/$companyId" params={{ companyId: company.company_id }} className={classes.name}>
                  {company.company_name}
                </Link>
              ) : (
                <span>{t('hiddenCompany')}</span>
              )}
              <span className={classes.small}>{[company.position || contact.position, company.role && t(`role.${company.role}`)].filter(Boolean).join(' · ')}</span>
            </div>
            {company.primary && companies.length > 1 && (
              <Badge color="gray" variant="light" tt="none">
                {t('field.primary')}
              </Badge>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}
