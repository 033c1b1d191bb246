import { Button, PasswordInput, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { chooseLanguage, hasChosenLanguage, isLanguage } from '../../app/i18n'
import { ErrorState } from '../../ui/error-state'
import { signInRoute } from './feature'
import { Frame } from './frame'
import { safeNext } from './next'
import { PasskeyButton } from './passkey-button'
import { useSession, useSignIn, type Session, type SignIn } from './queries'
import { SecondStep } from './second-step'

async function speakTheirLanguage(session: Session): Promise<void> {
  const language = session.user?.language
  if (!hasChosenLanguage() && isLanguage(language)) await chooseLanguage(language)
}

/** The password, and then what else the person has to show. */
export function SignInPage() {
  const { t } = useTranslation('session')
  const { next } = signInRoute.useSearch()
  const navigate = useNavigate()
  const session = useSession()
  const goIn = async (entered: Session) => {
    if (!entered.user) return
    await speakTheirLanguage(entered)
    await navigate({ href: safeNext(next), replace: true })
  }
  if (session.second_step) return <SecondStep asked={session.second_step} onIn={goIn} />
  return (
    <Frame title={t('signIn.title')}>
      <PasswordForm onIn={goIn} />
      <Stack mt="md">
        <PasskeyButton onIn={goIn} />
      </Stack>
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
