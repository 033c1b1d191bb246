import { ActionIcon, Button, MultiSelect, NumberInput, Select, Skeleton, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { components } from '../../api/schema'
import { ErrorState } from '../../ui/error-state'
import { useFormat } from '../../ui/format'
import { notifyDone, notifyProblem } from '../../ui/notify'
import { useOperationName } from '../../ui/operation-name'
import { PageHeader } from '../../ui/page-header'
import { VersionConflict } from '../../ui/version-conflict'
import { useWhose, Whose } from '../day/whose'
import { operationsQuery } from '../operations/queries'
import { useMay } from '../session/may'
import { useSession } from '../session/queries'
import { Absences } from './absences'
import { standardRoute } from './feature'
import { Overload } from './overload'
import { kinds, proposeWeek, templateOf, useSaveWeek, weekQuery, type Block } from './queries'
import classes from './week.module.css'

type Proposal = components['schemas']['WeekProposal']

/** The week that somebody's work is planned into. */
export function StandardWeekPage() {
  const { t } = useTranslation('week')
  const navigate = useNavigate({ from: '/week/standard' })
  const { person, mine, ready } = useWhose(standardRoute.useSearch().person)
  const { has, may } = useMay()
  const allowed = has('manage') || (mine && may('edit', 'activity'))
  const { data, error, refetch } = useQuery({ ...weekQuery(person), enabled: ready })
  return (
    <>
      <PageHeader title={t('standard.title')} subtitle={t('standard.subtitle')}>
        <Whose person={person} onChange={(id) => void navigate({ search: { person: id } })} />
      </PageHeader>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton height={420} />}
      {data && <Editor key={`${person} ${data.version}`} person={person} first={data.blocks} version={data.version} allowed={allowed} onReload={() => void refetch()} />}
      {data && <Absences person={person} allowed={allowed} />}
    </>
  )
}

interface EditorProps {
  person: string
  first: Block[]
  version: number
  allowed: boolean
  onReload: () => void
}

function Editor({ person, first, version, allowed, onReload }: EditorProps) {
  const { t } = useTranslation('week')
  const format = useFormat()
  const role = useSession().user?.role ?? 'salesperson'
  const [blocks, setBlocks] = useState(first)
  const [proposal, setProposal] = useState<Proposal>()
  const save = useSaveWeek(person)
  const change = (n: number, block: Block) => setBlocks(blocks.map((one, i) => (i === n ? block : one)))
  const propose = () =>
    proposeWeek(person).then((made) => {
      if (!made) return
      setProposal(made)
      setBlocks(made.blocks)
    }, notifyProblem)
  return (
    <>
      <VersionConflict error={save.error} onReload={onReload} />
      {proposal && <p role="status">{t('standard.proposed', { needed: format.minutes(proposal.needed_minutes), weeks: format.number(Math.round(proposal.weeks * 10) / 10) })}</p>}
      {proposal?.open && <Overload open={proposal.open} />}
      <fieldset className={classes.rows} disabled={!allowed} style={{ border: 0, padding: 0, margin: 0 }}>
        {blocks.map((block, n) => (
          <Row key={n} block={block} onChange={(next) => change(n, next)} onRemove={() => setBlocks(blocks.filter((_, i) => i !== n))} />
        ))}
      </fieldset>
      {allowed && (
        <div className={classes.absence}>
          <Button onClick={() => setBlocks([...blocks, { weekday: 1, start: '09:00', minutes: 60, kind: 'base', operations: ['call'] }])}>{t('standard.add')}</Button>
          <Button onClick={() => void propose()}>{t('standard.propose')}</Button>
          <Button onClick={() => void templateOf(role).then((made) => made && setBlocks(made.blocks), notifyProblem)}>{t('standard.template')}</Button>
          <Button variant="filled" loading={save.isPending} onClick={() => save.mutate({ blocks, version }, { onSuccess: () => notifyDone(t('standard.saved')), onError: notifyProblem })}>
            {t('standard.save')}
          </Button>
        </div>
      )}
    </>
  )
}

const monday = Date.UTC(2026, 10, 23)

function Row({ block, onChange, onRemove }: { block: Block; onChange: (block: Block) => void; onRemove: () => void }) {
  const { t, i18n } = useTranslation('week')
  const operation = useOperationName()
  const { data: operations = [] } = useQuery(operationsQuery)
  const writer = new Intl.DateTimeFormat(i18n.language, { weekday: 'long', timeZone: 'UTC' })
  const weekdays = [1, 2, 3, 4, 5, 6, 0].map((day) => ({ value: String(day), label: writer.format(monday + ((day + 6) % 7) * 86_400_000) }))
  return (
    <div className={classes.row}>
      <Select label={t('standard.weekday')} data={weekdays} value={String(block.weekday)} allowDeselect={false} onChange={(day) => onChange({ ...block, weekday: Number(day) })} />
      <TextInput label={t('standard.start')} type="time" value={block.start} onChange={(event) => onChange({ ...block, start: event.currentTarget.value })} />
      <NumberInput label={t('standard.minutes')} min={5} max={1440} step={5} value={block.minutes} onChange={(minutes) => onChange({ ...block, minutes: Number(minutes) || 5 })} />
      <Select label={t('standard.kind')} data={kinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))} value={block.kind} allowDeselect={false} onChange={(kind) => onChange({ ...block, kind: (kind ?? 'base') as Block['kind'] })} />
      <MultiSelect label={t('standard.operations')} data={operations.map((one) => ({ value: one.code, label: operation(one) }))} value={block.operations} onChange={(codes) => onChange({ ...block, operations: codes })} />
      <TextInput label={t('standard.area')} value={block.area ?? ''} onChange={(event) => onChange({ ...block, area: event.currentTarget.value })} />
      <ActionIcon variant="default" size="lg" aria-label={t('standard.remove')} onClick={onRemove}>
        <IconX size={16} aria-hidden />
      </ActionIcon>
    </div>
  )
}
