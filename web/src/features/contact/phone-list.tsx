import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './contact.module.css'
import { Person } from './person'
import type { Contact } from './queries'

interface Props {
  rows: Contact[]
  more: boolean
  busy: boolean
  onMore: () => void
}

/** The list on a phone: a card a person. */
export function PhoneList({ rows, more, busy, onMore }: Props) {
  const { t } = useTranslation('contact')
  return (
    <>
      <ul className={classes.phone} aria-label={t('title')}>
        {rows.map((row) => (
          <li key={row.id}>
            <Person contact={row} firm />
          </li>
        ))}
      </ul>
      {more && (
        <Button loading={busy} onClick={onMore}>
          {t('more')}
        </Button>
      )}
    </>
  )
}
