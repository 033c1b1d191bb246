import { Button, Group, Modal, Select, Stack, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { fieldTexts, Problem } from '../../api/problem'
import { ErrorState } from '../../ui/error-state'
import { notifyDone } from '../../ui/notify'
import { useToday } from '../strategy/today'
import { reasonsQuery, useCloseDeal, type Deal } from './queries'

/** Ends a deal: why, and on which day. */
export function CloseDeal({ deal, outcome, onClose }: { deal: Deal; outcome: 'won' | 'lost'; onClose: () => void }) {
  const { t } = useTranslation('deal')
  const close = useCloseDeal(deal)
  const today = useToday()
  const reasons = (useQuery(reasonsQuery).data ?? []).filter((one) => one.outcome === outcome && one.active)
  const form = useForm({ initialValues: { reason_id: '', reason_note: '', closed_on: today } })
  const submit = form.onSubmit((values) =>
    close.mutate(
      { outcome, ...values, closed_on: values.closed_on || null },
      {
        onSuccess: () => {
          notifyDone(t(`closed.${outcome}`))
          onClose()
        },
        onError: (error) => form.setErrors(fieldTexts(error)),
      },
    ),
  )
  const elsewhere = close.error && !(close.error instanceof Problem && close.error.fields.length > 0)
  return (
    <Modal opened onClose={onClose} title={t(`closing.${outcome}`)} closeButtonProps={{ 'aria-label': t('common:action.close') }}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <p>{deal.title}</p>
          <Select label={t('field.reason_id')} data-autofocus data={reasons.map((one) => ({ value: one.id, label: one.name }))} clearable {...form.getInputProps('reason_id')} value={form.values.reason_id || null} onChange={(id) => form.setFieldValue('reason_id', id ?? '')} />
          <Textarea label={t('field.reason_note')} autosize minRows={2} maxRows={6} {...form.getInputProps('reason_note')} />
          <TextInput type="date" label={t('field.closed_on')} max={today} {...form.getInputProps('closed_on')} />
          {elsewhere ? <ErrorState error={close.error} /> : null}
          <Group justify="flex-end">
            <Button onClick={onClose}>{t('common:action.cancel')}</Button>
            <Button type="submit" variant="filled" color={outcome === 'won' ? 'accent' : 'red'} loading={close.isPending}>
              {t(`submit.${outcome}`)}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
