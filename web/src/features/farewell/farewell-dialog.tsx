import { Button, Group, Modal, Select, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldTexts } from '../../api/problem'
import { ErrorState } from '../../ui/error-state'
import { useFormat } from '../../ui/format'
import { notifyProblem, notifyUndo } from '../../ui/notify'
import families from './families.json'
import { CompanyLetter } from './company-letter'
import { useReturn, useSay, type Company, type FarewellForm } from './queries'

interface Props {
  companies: Company[]
  onClose: () => void
}

type Reason = FarewellForm['reason']
const reasons = families['farewell:reason'] as Reason[]

/** Lets companies go: why, until when, and for one of them the letter to send. */
export function FarewellDialog({ companies, onClose }: Props) {
  const { t } = useTranslation('farewell')
  const format = useFormat()
  const [reason, setReason] = useState<Reason>('low_potential')
  const [text, setText] = useState('')
  const [on, setOn] = useState('')
  const say = useSay()
  const back = useReturn()
  const minutes = companies.reduce((sum, company) => sum + company.budget_minutes, 0)
  const errors = fieldTexts(say.error)
  const [first] = companies
  const submit = () =>
    say.mutate(
      { company_ids: companies.map((company) => company.id), reason, text, return_on: on || null },
      {
        onSuccess(said) {
          notifyUndo(t('said', { count: said.ids.length, minutes: format.minutes(said.minutes) }), () => back.mutate(said.ids, { onError: notifyProblem }))
          onClose()
        },
      },
    )
  return (
    <Modal opened onClose={onClose} size="lg" title={companies.length === 1 && first ? t('sayTo', { name: first.name }) : t('sayToMany', { count: companies.length })} closeButtonProps={{ 'aria-label': t('common:action.close') }}>
      <Stack>
        <Text>{t('frees', { minutes: format.minutes(minutes) })}</Text>
        <Select label={t('why')} data={reasons.map((one) => ({ value: one, label: t(`reason.${one}`) }))} value={reason} allowDeselect={false} onChange={(value) => value && setReason(value as Reason)} />
        <Textarea label={t('note')} autosize minRows={2} value={text} onChange={(event) => setText(event.currentTarget.value)} error={errors['text']} />
        <TextInput type="date" label={t('returnOn')} description={t('returnHint')} value={on} onChange={(event) => setOn(event.currentTarget.value)} error={errors['return_on']} />
        {companies.length === 1 && first && <CompanyLetter company={first.id} kind="farewell" />}
        {say.error && Object.keys(errors).length === 0 ? <ErrorState error={say.error} /> : null}
        <Group justify="flex-end">
          <Button onClick={onClose}>{t('common:action.cancel')}</Button>
          <Button variant="filled" loading={say.isPending} onClick={submit}>
            {t('say')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
