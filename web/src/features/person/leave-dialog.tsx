import { Button, Checkbox, Group, Loader, Modal, MultiSelect, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldTexts } from '../../api/problem'
import { ErrorState } from '../../ui/error-state'
import { JobProgress } from '../../ui/job-progress'
import { notifyDone } from '../../ui/notify'
import { VersionConflict } from '../../ui/version-conflict'
import { usePeopleOptions } from './names'
import { holdingsQuery, useDeactivate, type Held, type Person } from './queries'

type Noun = 'company' | 'contact' | 'activity' | 'deal' | 'task'

/** Sees somebody off: who gets what is theirs. */
export function LeaveDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const { t } = useTranslation('person')
  const { data, error, refetch } = useQuery(holdingsQuery(person.id))
  const held = data?.filter(({ count }) => count > 0)
  return (
    <Modal opened onClose={onClose} title={t('leave.title', { name: person.name })} size="lg" closeButtonProps={{ 'aria-label': t('common:action.close') }}>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!held && !error && <Loader type="dots" />}
      {held && <LeaveForm person={person} held={held} onClose={onClose} />}
    </Modal>
  )
}

function LeaveForm({ person, held, onClose }: { person: Person; held: Held[]; onClose: () => void }) {
  const { t } = useTranslation('person')
  const people = usePeopleOptions(person.id)
  const leave = useDeactivate()
  const [job, setJob] = useState('')
  const [apart, setApart] = useState(false)
  const [all, setAll] = useState<string[]>([])
  const [each, setEach] = useState<Record<string, string[]>>({})
  const successors = Object.fromEntries(held.map(({ noun }) => [noun, apart ? (each[noun] ?? []) : all]))
  const errors = fieldTexts(leave.error)
  const finish = () => {
    notifyDone(t('leave.done', { name: person.name }))
    onClose()
  }
  const go = () => leave.mutate({ id: person.id, version: person.version, successors }, { onSuccess: (departure) => (departure?.job_id ? setJob(departure.job_id) : finish()) })
  if (job) return <JobProgress id={job} onOver={(ended) => ended.state === 'done' && finish()} />
  return (
    <Stack gap="sm">
      <Text>{t('leave.text')}</Text>
      {held.length > 0 && !apart && <MultiSelect label={t('leave.all')} description={counts(held, (noun, count) => t(`held.${noun}`, { count }))} placeholder={all.length === 0 ? t('leave.stay') : ''} data={people} value={all} onChange={setAll} searchable clearable data-autofocus error={Object.values(errors)[0]} />}
      {apart && held.map(({ noun, count }) => <MultiSelect key={noun} label={t(`held.${noun as Noun}`, { count })} placeholder={(each[noun] ?? []).length === 0 ? t('leave.stay') : ''} data={people} value={each[noun] ?? []} onChange={(ids) => setEach({ ...each, [noun]: ids })} searchable clearable error={errors[`successors.${noun}`]} />)}
      {held.length > 1 && <Checkbox label={t('leave.apart')} checked={apart} onChange={(event) => setApart(event.currentTarget.checked)} />}
      {held.length > 0 && (
        <Text size="xs" c="dimmed">
          {t('leave.turns')}
        </Text>
      )}
      <VersionConflict error={leave.error} onReload={onClose} />
      {leave.error && Object.keys(errors).length === 0 ? <ErrorState error={leave.error} /> : null}
      <Group justify="flex-end">
        <Button onClick={onClose}>{t('common:action.cancel')}</Button>
        <Button variant="filled" color="red" loading={leave.isPending} onClick={go}>
          {t('leave.go')}
        </Button>
      </Group>
    </Stack>
  )
}

function counts(held: Held[], text: (noun: Noun, count: number) => string): string {
  return held.map(({ noun, count }) => text(noun as Noun, count)).join(', ')
}
