import { Button, Group, Skeleton, Stack, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldTexts } from '../../api/problem'
import { languageNames } from '../../app/i18n'
import { ErrorState } from '../../ui/error-state'
import { notifyDone } from '../../ui/notify'
import { Card } from '../../ui/stat-card'
import { useMay } from '../session/may'
import { lettersQuery, useSaveLetter, type Letter } from './queries'

/** The template letters, each in its language. */
export function Letters() {
  const { t } = useTranslation('farewell')
  const { data, error, refetch } = useQuery(lettersQuery)
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton height={320} />
  return (
    <Stack>
      <p>{t('letter.hint')}</p>
      {data.map((letter) => (
        <Template key={`${letter.kind}-${letter.language}-${letter.version}`} letter={letter} />
      ))}
    </Stack>
  )
}

function Template({ letter }: { letter: Letter }) {
  const { t } = useTranslation('farewell')
  const { has } = useMay()
  const [form, setForm] = useState(letter)
  const save = useSaveLetter()
  const errors = fieldTexts(save.error)
  return (
    <Card title={`${t(`letter.kind.${letter.kind}`)} · ${languageNames[letter.language]}`}>
      <Stack gap="xs">
        <TextInput label={t('letter.subject')} readOnly={!has('manage')} value={form.subject} onChange={(event) => setForm({ ...form, subject: event.currentTarget.value })} error={errors['subject']} />
        <Textarea label={t('letter.body')} readOnly={!has('manage')} autosize minRows={4} maxRows={14} value={form.body} onChange={(event) => setForm({ ...form, body: event.currentTarget.value })} error={errors['body']} />
        {save.error && Object.keys(errors).length === 0 ? <ErrorState error={save.error} /> : null}
        {has('manage') && (
          <Group justify="flex-end">
            <Button disabled={form.subject === letter.subject && form.body === letter.body} loading={save.isPending} onClick={() => save.mutate(form, { onSuccess: () => notifyDone(t('letter.saved')) })}>
              {t('letter.save')}
            </Button>
          </Group>
        )}
      </Stack>
    </Card>
  )
}
