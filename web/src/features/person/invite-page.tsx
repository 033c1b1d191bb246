import { Button, Loader, PasswordInput, Stack, Text } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import { useLocation, useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { chooseLanguage, hasChosenLanguage, isLanguage } from '../../app/i18n'
import { fieldTexts } from '../../api/problem'
import { ErrorState } from '../../ui/error-state'
import { Frame } from '../session/frame'
import { invitedQuery, useAcceptInvitation, type Invited } from './queries'

/**
 * Where the invited choose a password. The token stands after the # of the
 * address: browsers do not send that part to any server, so no log has it.
 */
export function InvitePage() {
  const { t } = useTranslation('person')
  const token = useLocation({ select: (location) => location.hash })
  const { data, error } = useQuery(invitedQuery(token))
  const language = data?.language
  useEffect(() => {
    if (isLanguage(language) && !hasChosenLanguage()) void chooseLanguage(language)
  }, [language])
  return (
    <Frame title={data ? t('welcome.title', { workspace: data.workspace }) : t('welcome.plain')}>
      {error && <ErrorState error={error} />}
      {!data && !error && <Loader type="dots" />}
      {data && <Join token={token} invited={data} />}
    </Frame>
  )
}

function Join({ token, invited }: { token: string; invited: Invited }) {
  const { t, i18n } = useTranslation('person')
  const navigate = useNavigate()
  const accept = useAcceptInvitation()
  const form = useForm({ initialValues: { password: '' } })
  const submit = form.onSubmit(({ password }) =>
    accept.mutate({ token, password, language: isLanguage(i18n.language) ? i18n.language : invited.language }, { onSuccess: () => navigate({ to: '/', replace: true }), onError: (error) => form.setErrors(fieldTexts(error)) }),
  )
  return (
    <form onSubmit={submit}>
      <Stack mt="md">
        <Text>{t('welcome.text', { name: invited.name, email: invited.email })}</Text>
        <input type="email" autoComplete="username" value={invited.email} readOnly hidden />
        <PasswordInput label={t('welcome.password')} description={t('session:account.passwordHint')} autoComplete="new-password" required visibilityToggleButtonProps={{ 'aria-label': t('session:showPassword') }} {...form.getInputProps('password')} />
        {accept.error && Object.keys(fieldTexts(accept.error)).length === 0 ? <ErrorState error={accept.error} /> : null}
        <Button type="submit" variant="filled" loading={accept.isPending}>
          {t('welcome.submit')}
        </Button>
      </Stack>
    </form>
  )
}
