import { Alert, Button, Textarea, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { Link } from '@tanstack/react-router'
import { IconDownload, IconFileTypePdf } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isStale } from '../../api/problem'
import { ErrorState } from '../../ui/error-state'
import { notifyDone } from '../../ui/notify'
import { PageHeader } from '../../ui/page-header'
import { Card } from '../../ui/stat-card'
import { VersionConflict } from '../../ui/version-conflict'
import { OutlookView } from '../capacity/outlook'
import { useMay } from '../session/may'
import { Changes } from './changes'
import { InputsCard } from './inputs'
import { State } from './page'
import { fileAddress, useForesee, useRenewScenario, useSaveScenario, type Scenario } from './queries'
import classes from './scenario.module.css'
import { Settle } from './settle'

interface Props {
  scenario: Scenario
  onReload: () => void
}

/** A scenario: its inputs, and what they would do, beside the copy they began with. */
export function ScenarioEditor({ scenario, onReload }: Props) {
  const { t } = useTranslation('scenario')
  const { has } = useMay()
  const locked = scenario.approved_at !== null || !has('manage')
  const [form, setForm] = useState({ name: scenario.name, notes: scenario.notes, inputs: scenario.inputs })
  const save = useSaveScenario(scenario.id)
  const [asked] = useDebouncedValue(form.inputs, 250)
  const outlook = useForesee(scenario.id, asked)
  const base = useForesee(scenario.id, scenario.base)
  const dirty = form.name !== scenario.name || form.notes !== scenario.notes || JSON.stringify(form.inputs) !== JSON.stringify(scenario.inputs)
  return (
    <div className={classes.page}>
      <PageHeader title={scenario.name} subtitle={<State scenario={scenario} />}>
        <Button renderRoot={(props) => <Link to="/scenarios/compare" search={{ ids: [scenario.id] }} {...props} />}>{t('compareToday')}</Button>
        <Files id={scenario.id} />
        <Settle scenario={scenario} dirty={dirty} />
        {!locked && (
          <Button variant="filled" disabled={!dirty} loading={save.isPending} onClick={() => void save.mutateAsync({ ...form, version: scenario.version }).then(() => notifyDone(t('saved')), () => undefined)}>
            {t('common:action.save')}
          </Button>
        )}
      </PageHeader>
      {save.error && !isStale(save.error) && <ErrorState error={save.error} />}
      <VersionConflict error={save.error} onReload={onReload} />
      <Stale scenario={scenario} dirty={dirty} />
      {outlook.error && <ErrorState error={outlook.error} />}
      <Card title={t('inputs.title')}>
        <InputsCard inputs={form.inputs} base={scenario.base} locked={locked} onChange={(inputs) => setForm({ ...form, inputs })} />
      </Card>
      <Card title={t('changes.title')}>
        <Changes changes={scenario.changed} />
        {dirty && <p className={classes.note}>{t('changes.unsaved')}</p>}
      </Card>
      {outlook.data && <OutlookView outlook={outlook.data} before={base.data} />}
      <Card title={t('notes')}>
        <div className={classes.texts}>
          <TextInput label={t('name')} required maxLength={120} readOnly={locked} value={form.name} onChange={(event) => setForm({ ...form, name: event.currentTarget.value })} />
          <Textarea label={t('notes')} autosize minRows={2} maxLength={8000} readOnly={locked} value={form.notes} onChange={(event) => setForm({ ...form, notes: event.currentTarget.value })} />
        </div>
        <p className={classes.note}>{t('hash', { hash: scenario.hash.slice(0, 16) })}</p>
      </Card>
    </div>
  )
}

/** The page for the director and the workbook, as the scenario was saved. */
function Files({ id }: { id: string }) {
  const { t, i18n } = useTranslation('scenario')
  const { has } = useMay()
  if (!has('export')) return null
  return (
    <>
      <Button component="a" download href={fileAddress(id, 'pdf', i18n.language)} leftSection={<IconFileTypePdf size={16} aria-hidden />}>
        {t('pdf')}
      </Button>
      <Button component="a" download href={fileAddress(id, 'xlsx', i18n.language)} leftSection={<IconDownload size={16} aria-hidden />}>
        {t('xlsx')}
      </Button>
    </>
  )
}

/** What was set otherwise since the copy, and the way to take it in. */
function Stale({ scenario, dirty }: { scenario: Scenario; dirty: boolean }) {
  const { t } = useTranslation('scenario')
  const { has } = useMay()
  const renew = useRenewScenario(scenario.id)
  if (!scenario.stale) return null
  return (
    <Alert color="yellow" title={t('staleTitle')}>
      <Changes changes={scenario.drift} />
      {has('manage') && (
        <Button size="xs" disabled={dirty} loading={renew.isPending} onClick={() => void renew.mutateAsync(scenario.version).then(() => notifyDone(t('renewed')), () => undefined)}>
          {t('renew')}
        </Button>
      )}
      {renew.error && <ErrorState error={renew.error} />}
    </Alert>
  )
}
