import { Button, Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../../ui/error-state'
import { useFormat } from '../../ui/format'
import { Card } from '../../ui/stat-card'
import { Counts } from './counts'
import classes from './import.module.css'
import { refusalsQuery, useImportJob, type Import } from './queries'
import { Refusals } from './refusals'
import { Twins } from './twins'

/** What landed, what did not, and the way back. */
export function Result({ imported }: { imported: Import }) {
  const { t } = useTranslation('import')
  const format = useFormat()
  const refusals = useQuery({ ...refusalsQuery(imported.id, imported.version), enabled: imported.counts.refused > 0 }).data ?? []
  const undone = imported.state === 'undone'
  return (
    <>
      <Card title={undone ? t('result.undone', { when: format.instant(imported.undone_at) }) : t('result.done', { when: format.instant(imported.finished_at) })}>
        {undone && <p className={classes.quiet}>{t('result.undoneText')}</p>}
        <Counts counts={imported.counts} kind={imported.kind} />
        {undone ? <Kept counts={imported.counts} /> : <Next id={imported.id} kind={imported.kind} />}
        {!undone && <Twins list={imported.twins} count={imported.counts.twins} />}
      </Card>
      <Refusals imported={imported} refusals={refusals} />
    </>
  )
}

const next: Partial<Record<Import['kind'], '/deals' | '/people'>> = { deals: '/deals', people: '/people' }

/** Where to go from here, and the undo, which asks once. */
function Next({ id, kind }: { id: string; kind: Import['kind'] }) {
  const { t } = useTranslation('import')
  const undo = useImportJob(id, 'undo')
  const [asked, setAsked] = useState(false)
  return (
    <>
      {undo.error && <ErrorState error={undo.error} />}
      {asked && <p className={classes.ask}>{t('result.undoText')}</p>}
      <Group>
        {asked ? (
          <>
            <Button color="red" variant="filled" loading={undo.isPending} onClick={() => undo.mutate()}>
              {t('result.undoSure')}
            </Button>
            <Button onClick={() => setAsked(false)}>{t('result.undoNot')}</Button>
          </>
        ) : (
          <>
            <Button component={Link} to={next[kind] ?? '/analysis'} variant="filled">
              {kind === 'deals' ? t('result.deals') : kind === 'people' ? t('result.people') : t('result.analysis')}
            </Button>
            <Button component={Link} to="/import">
              {t('result.another')}
            </Button>
            <Button onClick={() => setAsked(true)}>{t('result.undo')}</Button>
          </>
        )}
      </Group>
    </>
  )
}

/** Records that somebody worked with since stay, by name. */
function Kept({ counts }: { counts: Import['counts'] }) {
  const { t } = useTranslation('import')
  if (counts.kept_count === 0) return null
  return (
    <div className={classes.kept}>
      <p>{t('result.kept', { count: counts.kept_count })}</p>
      <ul>
        {counts.kept.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </div>
  )
}
