import { Button, Group, Stack, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldTexts } from '../../api/problem'
import { notifyProblem } from '../../ui/notify'
import classes from './deal.module.css'
import { reasonsQuery, useSaveReason, type Reason } from './queries'

/** The reasons of one outcome: added, and taken out of use. */
export function ReasonList({ outcome }: { outcome: 'won' | 'lost' }) {
  const { t } = useTranslation('deal')
  const reasons = (useQuery(reasonsQuery).data ?? []).filter((one) => one.outcome === outcome)
  const add = useSaveReason()
  const change = useSaveReason()
  const [name, setName] = useState('')
  const toggle = (reason: Reason) => change.mutate({ ...reason, outcome, active: !reason.active }, { onError: notifyProblem })
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    add.mutate({ id: '', outcome, name, active: true, version: 0 }, { onSuccess: () => setName('') })
  }
  return (
    <Stack gap={6} mb="md">
      <b>{t(`outcome.${outcome}`)}</b>
      {reasons.map((reason) => (
        <div key={reason.id} className={classes.reasonLine}>
          <span className={reason.active ? undefined : classes.off}>{reason.name}</span>
          <Button size="compact-xs" aria-label={`${reason.active ? t('settings.retire') : t('settings.revive')}: ${reason.name}`} onClick={() => toggle(reason)}>
            {reason.active ? t('settings.retire') : t('settings.revive')}
          </Button>
        </div>
      ))}
      <form onSubmit={submit}>
        <Group gap="sm" align="end">
          <TextInput label={t('settings.reason')} value={name} error={fieldTexts(add.error).name} onChange={(event) => setName(event.currentTarget.value)} />
          <Button type="submit" disabled={name.trim() === ''} loading={add.isPending}>
            {t('settings.addReason')}
          </Button>
        </Group>
      </form>
    </Stack>
  )
}
