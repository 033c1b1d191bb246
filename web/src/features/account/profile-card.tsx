import { Button, Group, Select, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { fieldTexts, isStale } from '../../api/problem'
import { chooseLanguage, isLanguage, languageNames, languages } from '../../app/i18n'
import { ErrorState } from '../../ui/error-state'
import { notifyDone } from '../../ui/notify'
import { Card } from '../../ui/stat-card'
import { VersionConflict } from '../../ui/version-conflict'
import { timeZoneOptions } from '../session/places'
import { useSaveProfile, type Account, type AccountForm } from './queries'

/** Name, language and time zone; `account` holds the version they were read at. */
export function ProfileCard({ account, onReload }: { account: Account; onReload: () => void }) {
  const { t } = useTranslation('account')
  const save = useSaveProfile()
  const { name, language, time_zone = '', version } = account
  const form = useForm<AccountForm & { time_zone: string }>({ initialValues: { name, language, time_zone, version } })
  const submit = form.onSubmit((values) =>
    save.mutate(values, {
      onSuccess: async () => {
        if (isLanguage(values.language) && values.language !== account.language) await chooseLanguage(values.language)
        notifyDone(t('saved'))
      },
      onError: (error) => form.setErrors(fieldTexts(error)),
    }),
  )
  return (
    <Card title={t('profile.title')}>
      <form onSubmit={submit}>
        <Stack>
          <TextInput label={t('profile.name')} autoComplete="name" required maxLength={120} {...form.getInputProps('name')} />
          <Select label={t('profile.language')} data={languages.map((code) => ({ value: code, label: languageNames[code] }))} allowDeselect={false} {...form.getInputProps('language')} />
          <Select label={t('profile.zone')} placeholder={t('profile.zoneOfAll')} data={timeZoneOptions()} searchable clearable value={form.values.time_zone || null} onChange={(zone) => form.setFieldValue('time_zone', zone ?? '')} error={form.errors['time_zone']} />
          {save.error && !isStale(save.error) && Object.keys(fieldTexts(save.error)).length === 0 ? <ErrorState error={save.error} /> : null}
          <VersionConflict error={save.error} onReload={onReload} />
          <Group>
            <Button type="submit" variant="filled" loading={save.isPending} disabled={!form.isDirty()}>
              {t('common:action.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Card>
  )
}
