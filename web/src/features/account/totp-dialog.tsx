import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldTexts } from '../../api/problem'
import { ErrorState } from '../../ui/error-state'
import classes from './account.module.css'
import { ConfirmDialog } from './confirm-dialog'
import { useBeginTotp, useConfirmTotp, type Account, type Enrolment } from './queries'

interface Props {
  account: Account
  onClose: () => void
  /** With recovery codes, unless there were some already. */
  onDone: (codes: string[]) => void
}

/** Sets an app up: the password, the picture, a code of the app. */
export function TotpDialog({ account, onClose, onDone }: Props) {
  const { t } = useTranslation('account')
  const begin = useBeginTotp()
  const [enrolment, setEnrolment] = useState<Enrolment>()
  if (!enrolment) return <ConfirmDialog account={account} title={t('factor.addApp')} text={t('totp.begin')} action={begin} onClose={onClose} onDone={setEnrolment} />
  return (
    <Modal opened onClose={onClose} title={t('factor.addApp')} size="lg" closeButtonProps={{ 'aria-label': t('common:action.close') }}>
      <Picture enrolment={enrolment} onClose={onClose} onDone={onDone} />
    </Modal>
  )
}

function Picture({ enrolment, onClose, onDone }: { enrolment: Enrolment } & Omit<Props, 'account'>) {
  const { t } = useTranslation('account')
  const confirm = useConfirmTotp()
  const [code, setCode] = useState('')
  const errors = fieldTexts(confirm.error)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    confirm.mutate(code, { onSuccess: (made) => onDone(made?.codes ?? []) })
  }
  const size = enrolment.qr_size
  return (
    <form onSubmit={submit}>
      <Stack>
        <Text>{t('totp.scan')}</Text>
        <svg className={classes.qr} viewBox={`-4 -4 ${size + 8} ${size + 8}`} role="img" aria-label={t('totp.picture')} shapeRendering="crispEdges">
          <path d={enrolment.qr_path} />
        </svg>
        <Text size="sm">
          {t('totp.type')} <code className={classes.secret}>{enrolment.secret.match(/.{1,4}/g)?.join(' ')}</code>
        </Text>
        <TextInput label={t('totp.code')} inputMode="numeric" autoComplete="one-time-code" required maxLength={9} value={code} onChange={(event) => setCode(event.currentTarget.value)} error={errors['code']} />
        {confirm.error && Object.keys(errors).length === 0 ? <ErrorState error={confirm.error} /> : null}
        <Group justify="flex-end">
          <Button onClick={onClose}>{t('common:action.cancel')}</Button>
          <Button type="submit" variant="filled" loading={confirm.isPending}>
            {t('totp.confirm')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
