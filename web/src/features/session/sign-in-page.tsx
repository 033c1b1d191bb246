import { Button, PasswordInput, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { chooseLanguage, hasChosenLanguage, isLanguage } from '../../app/i18n'
import { ErrorState } from '../../ui/error-state'
import { signInRoute } from './feature'
import { Frame } from './frame'
import { safeNext } from './next'
import { useSignIn, type Session, type SignIn } from './queries'

async function speakTheirLanguage(session: Session): Promise<void> {
  const language = session.user?.language
  if (!hasChosenLanguage() && isLanguage(language)) await chooseLanguage(language)
}

export function SignInPage() {
  const { t } = useTranslation('session')
  const { next } = signInRoute.useSearch()
  const navigate = useNavigate()
  const signIn = useSignIn()
  const form = useForm<SignIn>({ initialValues: { email: '', password: '' } })
  const submit = form.onSubmit((values) =>
    signIn.mutate(values, {
      onSuccess: async (session) => {
        await speakTheirLanguage(session)
        await navigate({ href: safeNext(next), replace: true })
      },
    }),
  )
  return (
    <Frame title={t('signIn.title')}>
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
    </Frame>
  )
}
