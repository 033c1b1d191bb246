import { Badge, Button, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { notifyDone } from '../../ui/notify'
import { Card } from '../../ui/stat-card'
import classes from './account.module.css'
import { ConfirmDialog } from './confirm-dialog'
import { CodesDialog } from './codes-dialog'
import { Passkeys } from './passkeys'
import { useRemoveTotp, useRenewRecovery, type Account } from './queries'
import { TotpDialog } from './totp-dialog'

type Open = 'totp' | 'remove' | 'renew'

/** What the person shows beside the password. */
export function FactorCard({ account }: { account: Account }) {
  const { t } = useTranslation('account')
  const [open, setOpen] = useState<Open>()
  const [codes, setCodes] = useState<string[]>()
  const remove = useRemoveTotp()
  const renew = useRenewRecovery()
  const close = () => setOpen(undefined)
  const guarded = account.totp || account.passkeys.length > 0
  const finish = (made: string[]) => {
    close()
    if (made.length > 0) setCodes(made)
  }
  return (
    <Card title={t('factor.title')}>
      <Stack gap="sm">
        <Text c="dimmed">{t('factor.text')}</Text>
        <div className={classes.line}>
          <div>
            <strong>{t('factor.app')}</strong> {account.totp && <Badge color="green">{t('factor.on')}</Badge>}
            <div className={classes.small}>{t('factor.appText')}</div>
          </div>
          {account.totp ? <Button size="compact-sm" onClick={() => setOpen('remove')}>{t('factor.removeApp')}</Button> : <Button size="compact-sm" variant="filled" onClick={() => setOpen('totp')}>{t('factor.addApp')}</Button>}
        </div>
        <Passkeys account={account} onAdded={finish} />
        {guarded && (
          <div className={classes.line}>
            <div>
              <strong>{t('factor.recovery')}</strong>
              <div className={classes.small}>{t('factor.left', { count: account.recovery_left })}</div>
            </div>
            <Button size="compact-sm" onClick={() => setOpen('renew')}>
              {t('factor.renew')}
            </Button>
          </div>
        )}
      </Stack>
      {open === 'totp' && <TotpDialog account={account} onClose={close} onDone={(made) => (notifyDone(t('factor.added')), finish(made))} />}
      {open === 'remove' && <ConfirmDialog account={account} title={t('factor.removeApp')} text={t('factor.removeText')} action={remove} onClose={close} onDone={() => (notifyDone(t('factor.removed')), close())} />}
      {open === 'renew' && <ConfirmDialog account={account} title={t('factor.renew')} text={t('factor.renewText')} action={renew} onClose={close} onDone={(made) => finish(made?.codes ?? [])} />}
      {codes && <CodesDialog codes={codes} onClose={() => setCodes(undefined)} />}
    </Card>
  )
}
