import { Button, Group, Modal, PasswordInput, Stack, Text } from '@mantine/core'
import type { UseMutationResult } from '@tanstack/react-query'
import { useState, type FormEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldTexts } from '../../api/problem'
import { ErrorState } from '../../ui/error-state'
import type { Account } from './queries'

interface Props<T> {
  account: Account
  title: string
  text: ReactNode
  /** What is done with the password. */
  action: UseMutationResult<T, Error, string>
  onClose: () => void
  onDone: (made: T) => void
}

/** Asks for the password again before something that whoever finds the screen open shall not do. */
export function ConfirmDialog<T>({ account, title, text, action, onClose, onDone }: Props<T>) {
  const { t } = useTranslation('account')
  const [password, setPassword] = useState('')
  const errors = fieldTexts(action.error)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    action.mutate(password, { onSuccess: onDone })
  }
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('common:action.close') }}>
      <form onSubmit={submit}>
        <Stack>
          <Text component="div">{text}</Text>
          <input type="email" autoComplete="username" value={account.email} readOnly hidden />
          {account.has_password && <PasswordInput label={t('password.own')} autoComplete="current-password" required data-autofocus visibilityToggleButtonProps={{ 'aria-label': t('password.show') }} value={password} onChange={(event) => setPassword(event.currentTarget.value)} error={errors['password']} />}
          {action.error && Object.keys(errors).length === 0 ? <ErrorState error={action.error} /> : null}
          <Group justify="flex-end">
            <Button onClick={onClose}>{t('common:action.cancel')}</Button>
            <Button type="submit" variant="filled" loading={action.isPending}>
              {t('goOn')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
