import { Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../../ui/error-state'
import { useGoIn } from './enter'
import { signInRoute } from './feature'
import { Frame } from './frame'
import { PasskeyButton } from './passkey-button'
import { ProviderButton } from './provider-button'
import { useSession, useSignIn, type Session, type SignIn } from './queries'
import { SecondStep } from './second-step'

/** The password, and then what else the person has to show; or the sign-in provider. */
export function SignInPage() {
  const { t } = useTranslation('session')
  const { next } = signInRoute.useSearch()
  const session = useSession()
  const enter = useGoIn()
  const [typed, setTyped] = useState(false)
  const goIn = (entered: Session) => enter(entered, next)
  if (session.second_step) return <SecondStep asked={session.second_step} onIn={goIn} />
  const { provider } = session
  return (
    <Frame title={t('signIn.title')}>
      {provider?.only && !typed ? (
        <Stack mt="md">
          <ProviderButton provider={provider} next={next} />
          <Button variant="subtle" onClick={() => setTyped(true)}>
            {t('provider.password')}
          </Button>
        </Stack>
      ) : (
        <>
          {provider?.only && <Text c="dimmed">{t('provider.passwordHint')}</Text>}
          <PasswordForm onIn={goIn} />
          <Stack mt="md">
            <PasskeyButton onIn={goIn} />
            {provider && <ProviderButton provider={provider} next={next} />}
          </Stack>
        </>
      )}
    </Frame>
  )
}

function PasswordForm({ onIn }: { onIn: (session: Session) => Promise<void> }) {
  const { t } = useTranslation('session')
  const signIn = useSignIn()
  const form = useForm<SignIn>({ initialValues: { email: '', password: '' } })
  const submit = form.onSubmit((values) => signIn.mutate(values, { onSuccess: onIn }))
  return (
    <form onSubmit={submit}>
      <Stack mt="md">
        <TextInput type="email" label={t('email')} autoComplete="username" required {...form.getInputProps('email')} />
        <PasswordInput label={t('password')} autoComplete="current-password" required visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }} {...form.getInputProps('password')} />
        {signIn.error && <ErrorState error={signIn.error} />}
        <Button type="submit" variant="filled" loading={signIn.isPending}>
          {t('signIn.submit')}
        </Button>
      </Stack>
    </form>
  )
}
