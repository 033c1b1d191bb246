import { Button, Checkbox, Loader, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../../ui/error-state'
import { PageHeader } from '../../ui/page-header'
import { useMay } from '../session/may'
import { InviteLink } from './invite-link'
import { LeaveDialog } from './leave-dialog'
import { PeopleTable } from './people-table'
import { PersonDialog } from './person-dialog'
import classes from './person.module.css'
import { peopleQuery, type Person } from './queries'
import { PeopleTabs } from './tabs'

/** Which dialog is open, and about whom. */
type Open = { kind: 'add' } | { kind: 'edit' | 'invite' | 'leave'; person: Person }

export function PeoplePage() {
  const { t } = useTranslation('person')
  const { has } = useMay()
  const { data, error, refetch } = useQuery(peopleQuery)
  const [open, setOpen] = useState<Open>()
  const [words, setWords] = useState('')
  const [gone, setGone] = useState(false)
  const close = () => setOpen(undefined)
  const keeps = has('manage') || has('administer')
  const shown = data?.filter((person) => (gone || person.active) && matches(person, words))
  return (
    <div className={classes.page}>
      <PageHeader title={t('title')} subtitle={t('subtitle')}>
        {keeps && (
          <Button variant="filled" onClick={() => setOpen({ kind: 'add' })}>
            {t('add')}
          </Button>
        )}
      </PageHeader>
      <PeopleTabs />
      <div className={classes.tools}>
        <TextInput aria-label={t('find')} placeholder={t('find')} value={words} onChange={(event) => setWords(event.currentTarget.value)} />
        <Checkbox label={t('showGone')} checked={gone} onChange={(event) => setGone(event.currentTarget.checked)} />
      </div>
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error && <Loader type="dots" />}
      {shown && <PeopleTable people={shown} keeps={keeps} onDo={(kind, person) => setOpen({ kind, person })} />}
      {open?.kind === 'add' && <PersonDialog onClose={close} onInvite={(person) => setOpen({ kind: 'invite', person })} />}
      {open?.kind === 'edit' && <PersonDialog person={open.person} onClose={close} onInvite={(person) => setOpen({ kind: 'invite', person })} />}
      {open?.kind === 'invite' && <InviteLink person={open.person} onClose={close} />}
      {open?.kind === 'leave' && <LeaveDialog person={open.person} onClose={close} />}
    </div>
  )
}

function matches(person: Person, words: string): boolean {
  const text = `${person.name} ${person.email ?? ''}`.toLocaleLowerCase()
  return words
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}
