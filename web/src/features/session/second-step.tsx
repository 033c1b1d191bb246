import { Button, Stack, Text, TextInput } from '@mantine/core'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldTexts } from '../../api/problem'
import { ErrorState } from '../../ui/error-state'
import { Frame } from './frame'
import { PasskeyButton } from './passkey-button'
import { useShowCode, useSignOut, type Session } from './queries'

interface Props {
  asked: NonNullable<Session['second_step']>
  onIn: (session: Session) => Promise<void>
}

/** Asks for the second factor after the password. */
export function SecondStep({ asked, onIn }: Props) {
  const { t } = useTranslation('session')
  const show = useShowCode()
  const back = useSignOut()
  const [code, setCode] = useState('')
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const errors = fieldTexts(show.error)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    show.mutate(code, { onSuccess: onIn })
  }
  return (
    <Frame title={t('second.title')}>
      <form onSubmit={submit}>
        <Stack mt="md">
          <Text>{t('second.text')}</Text>
          <TextInput label={t('second.code')} description={t('second.hint')} autoComplete="one-time-code" required ref={field} maxLength={60} value={code} onChange={(event) => setCode(event.currentTarget.value)} error={errors['code']} />
          {show.error && Object.keys(errors).length === 0 ? <ErrorState error={show.error} /> : null}
          <Button type="submit" variant="filled" loading={show.isPending}>
            {t('signIn.submit')}
          </Button>
          {asked.passkey && <PasskeyButton onIn={onIn} />}
          <Button variant="subtle" loading={back.isPending} onClick={() => back.mutate(undefined, { onSuccess: () => window.location.reload() })}>
            {t('second.back')}
          </Button>
        </Stack>
      </form>
    </Frame>
  )
}
