import { Alert, Autocomplete, Button, Group, List, Modal, Select, Stack, Text, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../../ui/error-state'
import { useFormat } from '../../ui/format'
import { JobProgress } from '../../ui/job-progress'
import type { Noun } from '../session/may'
import type { Deed } from './bulk-bar'
import { bulkQuery, peopleQuery, usePreviewBulk, useStartBulk, useUndoBulk, type BulkForm } from './queries'

/** A field that is changed in bulk. */
export interface BulkField {
  name: string
  label: string
  deed: 'assign' | 'edit'
  options?: { value: string; label: string }[]
  suggestions?: string[]
  /** There is no record without it. */
  required?: boolean
  /** What is assigned is no person but words. */
  typed?: boolean
  /** The value is a day. */
  day?: boolean
}

interface Props {
  noun: Noun
  deed: Deed
  field?: BulkField
  records: Pick<BulkForm, 'ids' | 'search' | 'match'>
  onClose: (changed: boolean) => void
}

/** Says how many it will meet, changes them as a job, and offers to take it back. */
export function BulkDialog({ noun, deed, field, records, onClose }: Props) {
  const { t } = useTranslation('list')
  const [value, setValue] = useState('')
  const [bulk, setBulk] = useState<{ id: string; job: string }>()
  const start = useStartBulk()
  const form: BulkForm = { ...records, noun, change: { deed, ...(field ? { field: field.name, value } : {}) } }
  const title = deed === 'delete' ? t('bulk.delete') : field ? `${deed === 'assign' ? t('bulk.assignTitle') : t('bulk.edit')}: ${field.label}` : ''
  return (
    <Modal opened onClose={() => onClose(bulk !== undefined)} title={title} closeButtonProps={{ 'aria-label': t('common:action.close') }}>
      <Stack gap="sm">
        {bulk ? (
          <Course key={bulk.job} id={bulk.id} job={bulk.job} onJob={(job) => setBulk({ id: bulk.id, job })} onClose={() => onClose(true)} />
        ) : (
          <>
            {field && <NewValue field={field} value={value} onValue={setValue} />}
            <Preview form={form} chosen={field?.required ?? false} />
            {start.error && <ErrorState error={start.error} />}
            <Group justify="flex-end">
              <Button onClick={() => onClose(false)}>{t('common:action.cancel')}</Button>
              <Button variant="filled" color={deed === 'delete' ? 'red' : 'accent'} loading={start.isPending} onClick={() => start.mutate(form, { onSuccess: (made) => made && setBulk({ id: made.id, job: made.job_id }) })}>
                {t('bulk.start')}
              </Button>
            </Group>
          </>
        )}
      </Stack>
    </Modal>
  )
}

function NewValue({ field, value, onValue }: { field: BulkField; value: string; onValue: (value: string) => void }) {
  const { t } = useTranslation('list')
  const people = useQuery({ ...peopleQuery, enabled: field.deed === 'assign' && !field.typed })
  if (field.deed === 'assign' && !field.typed) {
    const data = (people.data ?? []).map((person) => ({ value: person.id, label: person.name }))
    return <Select label={field.label} data={data} searchable clearable limit={100} placeholder={t('person.nobody')} value={value || null} onChange={(id) => onValue(id ?? '')} />
  }
  if (field.options) return <Select label={field.label} data={field.options} value={value || null} onChange={(next) => onValue(next ?? '')} />
  if (field.day) return <TextInput type="date" label={field.label} value={value} onChange={(event) => onValue(event.currentTarget.value)} />
  return <Autocomplete label={field.label} data={field.suggestions ?? []} limit={20} value={value} onChange={onValue} placeholder={t('bulk.emptied')} />
}

/** How many records it will meet, asked whenever what is done changes. */
function Preview({ form, chosen }: { form: BulkForm; chosen: boolean }) {
  const { t } = useTranslation('list')
  const format = useFormat()
  const { mutate, data, error } = usePreviewBulk()
  const asked = JSON.stringify(form)
  useEffect(() => {
    const parsed = JSON.parse(asked) as BulkForm
    const ready = !chosen || parsed.change.value
    if (ready) mutate(parsed)
  }, [asked, mutate, chosen])
  if (error) return <ErrorState error={error} />
  if (!data) return null
  return (
    <Alert color={data.touchable < data.matching ? 'yellow' : 'gray'} role="status">
      {t('bulk.preview', { count: data.matching, shown: format.number(data.matching) })}
      {data.touchable < data.matching && ` ${t('bulk.touchable', { count: data.touchable, shown: format.number(data.touchable) })}`}
    </Alert>
  )
}

interface CourseProps {
  id: string
  job: string
  onJob: (job: string) => void
  onClose: () => void
}

function Course({ id, job, onJob, onClose }: CourseProps) {
  const { t } = useTranslation('list')
  const format = useFormat()
  const { data: bulk, refetch } = useQuery(bulkQuery(id))
  const undo = useUndoBulk()
  const said = bulk && [
    bulk.state === 'undone' ? t('bulk.undone', { count: bulk.undone, shown: format.number(bulk.undone) }) : t('bulk.changed', { count: bulk.changed, shown: format.number(bulk.changed) }),
    ...(bulk.same > 0 ? [t('bulk.same', { count: bulk.same, shown: format.number(bulk.same) })] : []),
    ...(bulk.refused > 0 ? [t('bulk.refused', { count: bulk.refused, shown: format.number(bulk.refused) })] : []),
  ]
  const over = bulk?.state === 'done' || bulk?.state === 'undone'
  return (
    <>
      <JobProgress id={job} onOver={() => void refetch()} />
      {over && <Text>{said?.join(' ')}</Text>}
      {bulk?.state === 'undone' && bulk.kept_count > 0 && (
        <Alert color="yellow" title={t('bulk.kept', { count: bulk.kept_count, shown: format.number(bulk.kept_count) })}>
          <List size="sm">
            {bulk.kept.map((name) => (
              <List.Item key={name}>{name}</List.Item>
            ))}
          </List>
        </Alert>
      )}
      {undo.error && <ErrorState error={undo.error} />}
      <Group justify="flex-end">
        {bulk?.state === 'done' && bulk.changed > 0 && (
          <Button loading={undo.isPending} onClick={() => undo.mutate(id, { onSuccess: (made) => made && onJob(made.job_id) })}>
            {t('bulk.undo')}
          </Button>
        )}
        <Button variant="filled" onClick={onClose}>
          {t('common:action.close')}
        </Button>
      </Group>
    </>
  )
}
