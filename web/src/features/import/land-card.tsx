import { Button, Group, Select, Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { fieldTexts } from '../../api/problem'
import { ErrorState } from '../../ui/error-state'
import { Card } from '../../ui/stat-card'
import { Counts } from './counts'
import classes from './import.module.css'
import { useImportJob, type Correction, type Import } from './queries'
import { Twins } from './twins'

interface Props {
  draft: Import
  busy: boolean
  /** The job that checks the draft now. */
  checking: string | undefined
  onChange: (change: Correction) => void
  onCheck: (job: string) => void
}

const twinChoices = ['create', 'skip', 'update'] as const

/** What would happen, and the button that makes it happen. */
export function LandCard({ draft, busy, checking, onChange, onCheck }: Props) {
  const { t } = useTranslation('import')
  const check = useImportJob(draft.id, 'check')
  const start = useImportJob(draft.id, 'start')
  const checked = draft.counts.rows > 0
  const option = (name: 'create_companies' | 'update_companies', label: string) => (
    <Switch label={label} checked={draft.options[name]} disabled={busy || checking !== undefined} onChange={(event) => onChange({ mapping: draft.mapping, options: { ...draft.options, [name]: event.currentTarget.checked } })} />
  )
  return (
    <Card title={checked ? t('land.would') : t('land.title')}>
      {checked ? <Counts counts={draft.counts} kind={draft.kind} /> : <p className={classes.quiet}>{t('land.text')}</p>}
      <div className={classes.options}>
        {draft.kind !== 'companies' && draft.kind !== 'people' && option('create_companies', t('land.create'))}
        {draft.kind !== 'deals' && draft.kind !== 'people' && option('update_companies', draft.kind === 'contacts' ? t('land.updateContacts') : t('land.update'))}
        <Select
          label={t('twins.label')}
          data={twinChoices.map((value) => ({ value, label: t(`twins.${value}`) }))}
          value={draft.options.twins ?? 'create'}
          allowDeselect={false}
          disabled={busy || checking !== undefined}
          onChange={(value) => value && onChange({ mapping: draft.mapping, options: { ...draft.options, twins: value } })}
        />
      </div>
      <Twins list={draft.twins} count={draft.counts.twins} />
      <Missing error={check.error ?? start.error} />
      <Group>
        <Button loading={check.isPending || checking !== undefined} disabled={busy} onClick={() => check.mutate(undefined, { onSuccess: (job) => onCheck(job.job_id) })}>
          {t('land.check')}
        </Button>
        <Button variant="filled" loading={start.isPending} disabled={busy || checking !== undefined} onClick={() => start.mutate()}>
          {t('land.start')}
        </Button>
      </Group>
    </Card>
  )
}

/** Columns that are still to be named, one a line; any other failure as it is. */
function Missing({ error }: { error: unknown }) {
  const texts = Object.values(fieldTexts(error))
  if (!error) return null
  if (texts.length === 0) return <ErrorState error={error} />
  return (
    <div role="alert">
      <ul className={classes.missing}>
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </div>
  )
}
