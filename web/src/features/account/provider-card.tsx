import { Button, Checkbox, CopyButton, Group, Loader, PasswordInput, Stack, TagsInput, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { fieldTexts, isStale } from '../../api/problem'
import { ErrorState } from '../../ui/error-state'
import { notifyDone } from '../../ui/notify'
import { Card } from '../../ui/stat-card'
import { VersionConflict } from '../../ui/version-conflict'
import { providerQuery, useSaveProvider, useTestProvider, type Provider, type ProviderForm } from './queries'

/** Where people sign in with OpenID Connect; for those who administer the workspace. */
export default function ProviderCard() {
  const { t } = useTranslation('account')
  const { data, error, refetch } = useQuery(providerQuery)
  return (
    <Card title={t('provider.title')}>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loader type="dots" />}
      {data && <Form key={data.version} provider={data} onReload={() => void refetch()} />}
    </Card>
  )
}

/** What goes to the server: the form without what it only tells. */
function useProviderForm({ has_secret, redirect, ...initialValues }: Provider) {
  const form = useForm<ProviderForm>({ initialValues })
  return { form, kept: has_secret, redirect: /^https?:/.test(redirect) ? redirect : window.location.origin + redirect }
}

function Form({ provider, onReload }: { provider: Provider; onReload: () => void }) {
  const { t } = useTranslation('account')
  const { form, kept, redirect } = useProviderForm(provider)
  const save = useSaveProvider()
  const test = useTestProvider()
  const onError = (error: Error) => form.setErrors(fieldTexts(error))
  const submit = form.onSubmit((values) => save.mutate(values, { onSuccess: () => notifyDone(t('saved')), onError }))
  const ask = () => test.mutate(form.values, { onSuccess: () => (form.clearErrors(), notifyDone(t('provider.works'))), onError })
  const failed = [save.error, test.error].find((error) => error && !isStale(error) && Object.keys(fieldTexts(error)).length === 0)
  return (
    <form onSubmit={submit}>
      <Stack>
        <Text c="dimmed">{t('provider.text')}</Text>
        <Redirect address={redirect} />
        <TextInput label={t('provider.issuer')} placeholder="https://" autoComplete="off" maxLength={500} {...form.getInputProps('issuer')} />
        <TextInput label={t('provider.client')} autoComplete="off" maxLength={500} {...form.getInputProps('client_id')} />
        <PasswordInput label={t('provider.secret')} placeholder={kept ? t('provider.kept') : ''} autoComplete="off" maxLength={500} visibilityToggleButtonProps={{ 'aria-label': t('provider.show') }} {...form.getInputProps('client_secret')} />
        <TextInput label={t('provider.label')} autoComplete="off" maxLength={40} {...form.getInputProps('label')} />
        <TagsInput label={t('provider.domains')} description={t('provider.domainsHint')} maxTags={50} {...form.getInputProps('domains')} />
        <Checkbox label={t('provider.makesPeople')} {...form.getInputProps('makes_people', { type: 'checkbox' })} />
        <Checkbox label={t('provider.only')} {...form.getInputProps('only', { type: 'checkbox' })} />
        <Checkbox label={t('provider.on')} {...form.getInputProps('on', { type: 'checkbox' })} />
        {failed && <ErrorState error={failed} />}
        <VersionConflict error={save.error} onReload={onReload} />
        <Group>
          <Button type="submit" variant="filled" loading={save.isPending} disabled={!form.isDirty()}>
            {t('common:action.save')}
          </Button>
          <Button loading={test.isPending} onClick={ask}>
            {t('provider.test')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

/** The address that the provider must know before it sends anybody back. */
function Redirect({ address }: { address: string }) {
  const { t } = useTranslation('account')
  return (
    <Group align="end" wrap="nowrap">
      <TextInput label={t('provider.redirect')} value={address} readOnly flex={1} onFocus={(event) => event.currentTarget.select()} />
      <CopyButton value={address}>{({ copied, copy }) => <Button onClick={copy}>{copied ? t('provider.copied') : t('provider.copy')}</Button>}</CopyButton>
    </Group>
  )
}
