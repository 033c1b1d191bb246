import { Link } from '@tanstack/react-router'
import { useFirm, usePlace } from './columns'
import classes from './contact.module.css'
import type { Contact } from './queries'
import { EmailLink, PhoneLink, Silence } from './reach'

/** A person in a list: name, place, and the quickest ways to reach them. */
export function Person({ contact, firm = false }: { contact: Contact; firm?: boolean }) {
  const place = usePlace()
  const company = useFirm()
  const about = [place(contact), firm && company(contact)].filter(Boolean).join(' · ')
  const [phone] = contact.phones ?? []
  const [email] = contact.emails ?? []
  return (
    <div className={classes.person}>
      <Link to="/contacts/$contactId" params={{ contactId: contact.id }} className={classes.name}>
        {contact.name}
      </Link>
      {about && <span className={classes.small}>{about}</span>}
      <Silence contact={contact} />
      <span className={classes.reach}>
        {phone && <PhoneLink phone={phone} icon />}
        {email && <EmailLink address={email.address} icon />}
      </span>
    </div>
  )
}
