import { Button, CopyButton, Modal, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../account/confirm-dialog'
import classes from '../account/account.module.css'
import type { Account } from '../account/queries'
import { useAddKey, type CalendarKey, type NewCalendarKey } from './queries'

interface Props {
  kind: CalendarKey['kind']
  account: Account
  onClose: () => void
}

/** Opens the calendar to a program: asks the password, then tells what to type there. */
export function AddKey({ kind, account, onClose }: Props) {
  const { t } = useTranslation('agenda')
  const [name, setName] = useState(kind === 'device' ? t('device.example') : '')
  const [made, setMade] = useState<NewCalendarKey>()
  const add = useAddKey(kind, name)
  if (made) {
    return <Told made={made} email={account.email} onClose={onClose} />
  }
  const device = (
    <>
      <Text mb="sm">{t('device.begin')}</Text>
      <TextInput label={t('device.name')} required maxLength={80} value={name} onChange={(event) => setName(event.currentTarget.value)} />
    </>
  )
  return <ConfirmDialog account={account} title={kind === 'device' ? t('device.add') : t('feed.title')} text={kind === 'device' ? device : t('feed.begin')} action={add} onClose={onClose} onDone={setMade} />
}

function Told({ made, email, onClose }: { made: NewCalendarKey; email: string; onClose: () => void }) {
  const { t } = useTranslation('agenda')
  const device = made.kind === 'device'
  return (
    <Modal opened onClose={onClose} title={t('told.title')} closeButtonProps={{ 'aria-label': t('common:action.close') }}>
      <Stack gap="sm">
        <Text>{device ? t('told.device') : t('told.feed')}</Text>
        <Line label={device ? t('told.server') : t('told.address')} value={made.url} />
        {device && <Line label={t('told.user')} value={email} />}
        {device && <Line label={t('told.password')} value={made.secret} />}
        {device && (
          <ul className={classes.small}>
            <li>{t('how.apple')}</li>
            <li>{t('how.android')}</li>
            <li>{t('how.thunderbird')}</li>
            <li>{t('how.outlook')}</li>
          </ul>
        )}
        <Text className={classes.small}>{t('told.once')}</Text>
      </Stack>
    </Modal>
  )
}

function Line({ label, value }: { label: string; value: string }) {
  const { t } = useTranslation('agenda')
  return (
    <div className={classes.line}>
      <TextInput label={label} readOnly value={value} flex={1} onFocus={(event) => event.currentTarget.select()} />
      <CopyButton value={value}>
        {({ copied, copy }) => (
          <Button size="compact-sm" aria-label={t('told.copyNamed', { name: label })} onClick={copy}>
            {copied ? t('told.copied') : t('told.copy')}
          </Button>
        )}
      </CopyButton>
    </div>
  )
}
