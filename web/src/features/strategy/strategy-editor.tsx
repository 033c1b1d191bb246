import { useDebouncedValue } from '@mantine/hooks'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isStale } from '../../api/problem'
import { ErrorState } from '../../ui/error-state'
import { JobProgress } from '../../ui/job-progress'
import { PageHeader } from '../../ui/page-header'
import { VersionConflict } from '../../ui/version-conflict'
import { useForgetPlan, type Operation } from '../operations/queries'
import { changeCell, draftedCells, type Draft } from './draft'
import { handedOver, taken } from './handed-over'
import { Matrix } from './matrix'
import { NothingYet } from './nothing-yet'
import { useSaveStrategy, usePreview, type Strategy } from './queries'
import { SaveBar } from './save-bar'
import classes from './strategy.module.css'
import { Totals } from './totals'
import { Versions } from './versions'

interface Props {
  strategy: Strategy
  operations: Operation[]
  onReload: () => void
}

/** The matrix with unsaved changes: what they do is asked of the server while they are typed. */
export function StrategyEditor({ strategy, operations, onReload }: Props) {
  const { t } = useTranslation('strategy')
  const [draft, setDraft] = useState<Draft>(() => handedOver(strategy.staffing.cells))
  useEffect(taken, [])
  const [job, setJob] = useState('')
  const forget = useForgetPlan()
  const save = useSaveStrategy()
  const current = strategy.staffing
  const cells = draftedCells(current.cells, draft)
  const dirty = Object.keys(draft).length > 0
  const [asked] = useDebouncedValue(cells, 250)
  const preview = usePreview({ cells: asked }, dirty)
  const shown = (dirty && preview.data?.proposed) || current
  const submit = (validFrom: string, note: string) =>
    save.mutate({ cells, valid_from: validFrom, note, version: strategy.version }, { onSuccess: (saved) => { setDraft({}); setJob(saved?.job_id ?? '') } })
  return (
    <div className={classes.page}>
      <PageHeader title={t('title')} subtitle={t('subtitle')}>
        <SaveBar strategy={strategy} changes={Object.keys(draft).length} saving={save.isPending} onDiscard={() => setDraft({})} onSave={submit} />
      </PageHeader>
      {job && <JobProgress id={job} onOver={() => { setJob(''); void forget() }} />}
      {save.error && !isStale(save.error) && <ErrorState error={save.error} />}
      {dirty && preview.error && <ErrorState error={preview.error} />}
      <VersionConflict error={save.error} onReload={onReload} />
      {current.clients === 0 && <NothingYet unanalysed={current.unanalysed} />}
      <Totals now={shown} before={dirty ? current : undefined} />
      <Matrix shown={shown} saved={current} cells={cells} operations={operations} onChange={(from, next) => setDraft(changeCell(draft, from, next))} />
      {current.clients > 0 && current.unanalysed > 0 && <p className={classes.note}>{t('unanalysed', { count: current.unanalysed })}</p>}
      <Versions operations={operations} />
    </div>
  )
}
