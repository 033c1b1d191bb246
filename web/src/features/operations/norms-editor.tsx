import { Button, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../../ui/error-state'
import { useFormat } from '../../ui/format'
import { JobProgress } from '../../ui/job-progress'
import { notifyDone } from '../../ui/notify'
import { PageHeader } from '../../ui/page-header'
import { StatCard } from '../../ui/stat-card'
import { usePreview, type Staffing } from '../strategy/queries'
import { ReasonWhy } from '../strategy/reason'
import { useToday } from '../strategy/today'
import { AddOperation } from './add-operation'
import { MeasuredNorms } from './measured'
import { changeNorm, datedNorms, type NormDraft } from './norms'
import { NormTable } from './norm-table'
import classes from './operations.module.css'
import { useSaveNorms, type Operation } from './queries'

/** The norms with unsaved changes, and what they do to the headcount. */
export function NormsEditor({ operations }: { operations: Operation[] }) {
  const { t } = useTranslation('operations')
  const [draft, setDraft] = useState<NormDraft>({})
  const [from, setFrom] = useState(useToday())
  const [job, setJob] = useState('')
  const save = useSaveNorms()
  const [norms] = useDebouncedValue(draft, 250)
  const preview = usePreview({ norms })
  const changes = Object.keys(draft).length
  const submit = () =>
    save.mutate(datedNorms(operations, draft, from), {
      onSuccess: (next) => {
        setJob(next)
        notifyDone(t('saved'))
      },
    })
  return (
    <div className={classes.page}>
      <PageHeader title={t('title')} subtitle={t('subtitle')}>
        <Button disabled={changes === 0} onClick={() => setDraft({})}>
          {t('discard')}
        </Button>
        <TextInput type="date" aria-label={t('from')} title={t('from')} value={from} onChange={(event) => setFrom(event.currentTarget.value)} />
        <Button variant="filled" disabled={changes === 0 || from === ''} loading={save.isPending} onClick={submit}>
          {t('save')}
        </Button>
      </PageHeader>
      {job && <JobProgress id={job} onOver={() => setJob('')} />}
      {save.error && <ErrorState error={save.error} />}
      {preview.error && <ErrorState error={preview.error} />}
      {preview.data && <Effects now={preview.data.proposed} before={preview.data.current} />}
      <NormTable operations={operations} draft={draft} effects={preview.data?.effects ?? []} people={preview.data?.proposed.people ?? 0} onChange={(operation, change) => setDraft(changeNorm(draft, operation, change))} />
      <MeasuredNorms operations={operations} />
      <AddOperation />
    </div>
  )
}

/** People and hours with the norms as typed, beside the saved ones. */
function Effects({ now, before }: { now: Staffing; before: Staffing }) {
  const { t } = useTranslation('operations')
  const format = useFormat()
  const was = (value: string, current: string) => (value === current ? undefined : t('was', { value }))
  const people = format.people(now.people)
  const [work, travel] = [format.hours(now.work_hours), format.hours(now.travel_hours)]
  return (
    <div className={classes.totals} aria-live="polite">
      <StatCard label={t('need')} value={<ReasonWhy reason={now.why?.people}>{people}</ReasonWhy>} before={was(format.people(before.people), people)} note={t('noteNeed')} />
      <StatCard label={t('work')} value={work} before={was(format.hours(before.work_hours), work)} note={t('noteWork')} />
      <StatCard label={t('travel')} value={travel} before={was(format.hours(before.travel_hours), travel)} note={t('noteWork')} />
    </div>
  )
}
