import { Group, Select, Skeleton, Stack, Text, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../../ui/error-state'
import { MoveMatrix } from './move-matrix'
import { movementQuery, type Question, type RowsWish } from './queries'
import { addDays, isDate, windowBefore } from './question'

interface Props {
  question: Question
  onOpen: (wish: RowsWish) => void
}

/** Who moved between groups: from the period before, or from the groups on the cards. */
export function Movement({ question, onOpen }: Props) {
  const { t } = useTranslation('analysis')
  const [against, setAgainst] = useState<'period' | 'cards'>('period')
  const [own, setOwn] = useState<{ from: string; until: string }>()
  const usual = windowBefore(question)
  const shown = own ?? { from: usual.from, until: addDays(usual.to, -1) }
  const valid = isDate(shown.from) && isDate(shown.until) && shown.from <= shown.until
  const before = { from: shown.from, to: valid ? addDays(shown.until, 1) : shown.from }
  const window = against === 'period' ? before : undefined
  const { data, error, refetch } = useQuery({ ...movementQuery(question, window), enabled: against === 'cards' || valid })
  return (
    <Stack>
      <Group align="end">
        <Select label={t('movement.against')} value={against} allowDeselect={false} onChange={(value) => setAgainst(value as 'period' | 'cards')} data={(['period', 'cards'] as const).map((one) => ({ value: one, label: t(`movement.${one}`) }))} />
        {against === 'period' && (
          <>
            <TextInput type="date" label={t('form.from')} value={shown.from} onChange={(event) => setOwn({ ...shown, from: event.currentTarget.value })} />
            <TextInput type="date" label={t('form.until')} value={shown.until} onChange={(event) => setOwn({ ...shown, until: event.currentTarget.value })} />
          </>
        )}
      </Group>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data ? <MoveMatrix moves={data} measure={question.measure} onOpen={window ? (from, group) => onOpen({ before: window, from, group }) : undefined} /> : !error && <Skeleton height={220} />}
      <Text c="dimmed">{t('movement.note')}</Text>
    </Stack>
  )
}
