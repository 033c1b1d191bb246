import { Button, CopyButton, Group, Skeleton, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../../ui/error-state'
import { companyLetterQuery, type LetterKind } from './queries'

/** A letter to a company, to be changed, copied, or opened in the mail program. */
export function CompanyLetter({ company, kind }: { company: string; kind: LetterKind }) {
  const { t } = useTranslation('farewell')
  const { data, error } = useQuery(companyLetterQuery(company, kind))
  const [changed, setChanged] = useState<{ subject: string; body: string }>()
  if (error) return <ErrorState error={error} />
  if (!data) return <Skeleton height={200} />
  const letter = changed ?? { subject: data.subject, body: data.body }
  return (
    <Stack gap="xs">
      <TextInput label={t('letter.subject')} value={letter.subject} onChange={(event) => setChanged({ ...letter, subject: event.currentTarget.value })} />
      <Textarea label={t('letter.body')} autosize minRows={6} maxRows={16} value={letter.body} onChange={(event) => setChanged({ ...letter, body: event.currentTarget.value })} />
      <Group>
        {data.to ? (
          <Button component="a" href={`mailto:${encodeURIComponent(data.to)}?subject=${encodeURIComponent(letter.subject)}&body=${encodeURIComponent(letter.body)}`}>
            {t('letter.mail', { to: data.to })}
          </Button>
        ) : (
          <Text size="sm">{t('letter.nobody')}</Text>
        )}
        <CopyButton value={`${letter.subject}\n\n${letter.body}`}>{({ copied, copy }) => <Button onClick={copy}>{copied ? t('letter.copied') : t('letter.copy')}</Button>}</CopyButton>
      </Group>
    </Stack>
  )
}
