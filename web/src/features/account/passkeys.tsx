import { Button, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format'
import { notifyDone } from '../../ui/notify'
import { hasPasskeys } from '../session/passkey'
import classes from './account.module.css'
import { ConfirmDialog } from './confirm-dialog'
import { deviceName } from './device'
import { useAddPasskey, useRemovePasskey, type Account, type Passkey } from './queries'

interface Props {
  account: Account
  /** With recovery codes, unless there were some already. */
  onAdded: (codes: string[]) => void
}

/** The person's passkeys, and the way to another one. */
export function Passkeys({ account, onAdded }: Props) {
  const { t } = useTranslation('account')
  const [adding, setAdding] = useState(false)
  return (
    <>
      <div className={classes.line}>
        <div>
          <strong>{t('passkey.title')}</strong>
          <div className={classes.small}>{hasPasskeys ? t('passkey.text') : t('passkey.cannot')}</div>
        </div>
        {hasPasskeys && (
          <Button size="compact-sm" onClick={() => setAdding(true)}>
            {t('passkey.add')}
          </Button>
        )}
      </div>
      {account.passkeys.map((passkey) => (
        <Line key={passkey.id} account={account} passkey={passkey} />
      ))}
      {adding && <AddPasskey account={account} onClose={() => setAdding(false)} onAdded={onAdded} />}
    </>
  )
}

function Line({ account, passkey }: { account: Account; passkey: Passkey }) {
  const { t } = useTranslation('account')
  const format = useFormat()
  const [asked, setAsked] = useState(false)
  const remove = useRemovePasskey(passkey.id)
  return (
    <div className={classes.line}>
      <div>
        {passkey.name}
        <div className={classes.small}>{passkey.used_at ? t('places.seen', { seen: format.instant(passkey.used_at) }) : t('places.since', { begun: format.instant(passkey.created_at) })}</div>
      </div>
      <Button size="compact-sm" aria-label={t('passkey.removeNamed', { name: passkey.name })} onClick={() => setAsked(true)}>
        {t('passkey.remove')}
      </Button>
      {asked && <ConfirmDialog account={account} title={t('passkey.removeNamed', { name: passkey.name })} text={t('passkey.removeText')} action={remove} onClose={() => setAsked(false)} onDone={() => notifyDone(t('passkey.removed'))} />}
    </div>
  )
}

function AddPasskey({ account, onClose, onAdded }: Props & { onClose: () => void }) {
  const { t } = useTranslation('account')
  const [name, setName] = useState(() => deviceName(navigator.userAgent))
  const add = useAddPasskey(name)
  const done = (codes: string[]) => {
    notifyDone(t('passkey.added'))
    onClose()
    onAdded(codes)
  }
  const text = (
    <>
      <Text mb="sm">{t('passkey.begin')}</Text>
      <TextInput label={t('passkey.name')} required maxLength={80} value={name} onChange={(event) => setName(event.currentTarget.value)} />
    </>
  )
  return <ConfirmDialog account={account} title={t('passkey.add')} text={text} action={add} onClose={onClose} onDone={(made) => done(made?.codes ?? [])} />
}
