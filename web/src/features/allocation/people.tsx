import { Button, Checkbox } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../../ui/error-state'
import { notifyDone } from '../../ui/notify'
import { Card } from '../../ui/stat-card'
import classes from './allocation.module.css'
import { useInvite, type AskedPerson } from './queries'

/** Who is asked, and how far everybody is. */
export function PeopleCard({ people, segments }: { people: AskedPerson[]; segments: number }) {
  const { t } = useTranslation('allocation')
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const invite = useInvite()
  const tick = (id: string) => {
    const next = new Set(ticked)
    if (!next.delete(id)) next.add(id)
    setTicked(next)
  }
  const send = () =>
    invite
      .mutateAsync([...ticked])
      .then(() => {
        setTicked(new Set())
        notifyDone(t('people.invited'))
      })
      .catch(() => undefined) // told below
  return (
    <Card
      title={t('people.title')}
      actions={
        <Button disabled={ticked.size === 0} loading={invite.isPending} onClick={() => void send()}>
          {ticked.size === 0 ? t('people.ask') : t('people.invite', { count: ticked.size })}
        </Button>
      }
    >
      <p className={classes.small}>{t('people.hint')}</p>
      {invite.error && <ErrorState error={invite.error} />}
      <ul className={classes.people}>
        {people.map((person) => (
          <li key={person.id}>
            <Checkbox label={person.name} checked={person.invited || ticked.has(person.id)} disabled={person.invited} onChange={() => tick(person.id)} />
            <span className={classes.small}>{person.answered > 0 ? t('people.answered', { count: person.answered, all: segments }) : person.invited ? t('people.waiting') : ''}</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
