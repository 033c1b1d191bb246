import { Menu } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { notifyDone, notifyProblem } from '../../ui/notify'
import { useEndSessions, useRemoveFactors, useRemoveIdentities, type Person } from './queries'

/** What an administrator does for somebody who lost the way in, or whose way in is lost to others. */
export function SignInActions({ person, onReset }: { person: Person; onReset: () => void }) {
  const { t } = useTranslation('person')
  const end = useEndSessions()
  const drop = useRemoveFactors()
  const unlink = useRemoveIdentities()
  const { id, name } = person
  const [asked, setAsked] = useState(false)
  const forget = () => drop.mutate(id, { onSuccess: () => notifyDone(t('dropped', { name })), onError: notifyProblem })
  return (
    <>
      <Menu.Item onClick={onReset}>{t('do.reset')}</Menu.Item>
      <Menu.Item onClick={() => end.mutate(id, { onSuccess: () => notifyDone(t('signedOut', { name })), onError: notifyProblem })}>{t('do.signOut')}</Menu.Item>
      {person.identified && <Menu.Item onClick={() => unlink.mutate(id, { onSuccess: () => notifyDone(t('unlinked', { name })), onError: notifyProblem })}>{t('do.dropIdentity')}</Menu.Item>}
      {asked ? (
        <Menu.Item color="red" onClick={forget}>
          {t('do.dropSure')}
        </Menu.Item>
      ) : (
        <Menu.Item closeMenuOnClick={false} onClick={() => setAsked(true)}>
          {t('do.dropFactors')}
        </Menu.Item>
      )}
    </>
  )
}
