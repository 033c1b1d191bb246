import { CloseButton, NumberInput, Select } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format'
import { SegmentBadge } from '../../ui/segment-badge'
import { treatments } from '../../ui/treatment'
import { useOperationNames } from '../operations/names'
import type { Operation } from '../operations/queries'
import { cellName, intervalDays, segmentFilter } from './draft'
import type { CellForm, Reason, StrategyCell } from './queries'
import { ReasonWhy } from './reason'
import classes from './strategy.module.css'

interface Props {
  form: CellForm
  now: StrategyCell
  before: StrategyCell
  reason: Reason | undefined
  operations: Operation[]
  onChange: (next: CellForm) => void
  onClose: () => void
}

/** Treatment and times a year of one segment; what they take moves while typing. */
export function CellEditor({ form, now, before, reason, operations, onChange, onClose }: Props) {
  const { t } = useTranslation('strategy')
  const all = form.class === '?' ? ([...treatments, 'assess'] as const) : treatments
  return (
    <section className={classes.editor} aria-label={t('edit', { segment: cellName(form) })}>
      <div className={classes.editorHead}>
        <SegmentBadge group={form.group} potential={form.class} />
        <h2>{t(`hint.${form.group}${form.class}`)}</h2>
        <span className={classes.spacer} />
        {now.companies > 0 && (
          <Link to="/companies" search={{ where: segmentFilter(form), sort: form.class === '?' ? '-actual' : '-gap' }}>
            {form.class === '?' ? t('assess', { count: now.companies }) : t('show', { count: now.companies })}
          </Link>
        )}
        <CloseButton aria-label={t('close')} onClick={onClose} />
      </div>
      <div className={classes.inputs}>
        <Select label={t('treatment')} data={all.map((value) => ({ value, label: t(`common:treatment.${value}`) }))} value={form.treatment} allowDeselect={false} onChange={(value) => value && onChange({ ...form, treatment: value as CellForm['treatment'] })} />
        {operations
          .filter((operation) => operation.active)
          .map((operation) => (
            <Times key={operation.id} operation={operation} value={form.operations[operation.code] ?? 0} onChange={(times) => onChange({ ...form, operations: { ...form.operations, [operation.code]: times } })} />
          ))}
      </div>
      <Outcome now={now} before={before} reason={reason} />
    </section>
  )
}

interface TimesProps {
  operation: Operation
  value: number
  onChange: (times: number) => void
}

/** Times a year of one kind of work, with the interval and the norm beside it. */
function Times({ operation, value, onChange }: TimesProps) {
  const { t } = useTranslation('strategy')
  const format = useFormat()
  const names = useOperationNames()
  const norm = (operation.norm.trip_minutes ?? 0) > 0 ? t('normWithTrip', { minutes: operation.norm.minutes }) : t('norm', { minutes: operation.norm.minutes })
  const hint = value > 0 ? `${t('everyDays', { count: intervalDays(value) })} · ${norm}` : norm
  return <NumberInput label={names.name(operation)} description={hint} inputWrapperOrder={['label', 'input', 'description']} min={0} max={366} step={1} decimalScale={2} {...format.separators} value={value} onChange={(next) => onChange(Math.min(366, Math.max(0, Number(next) || 0)))} />
}

function Outcome({ now, before, reason }: Pick<Props, 'now' | 'before' | 'reason'>) {
  const { t } = useTranslation('strategy')
  const format = useFormat()
  const difference = now.people - before.people
  return (
    <p className={classes.outcome} aria-live="polite">
      <span>{t('perClient', { minutes: format.number(now.minutes) })}</span>
      <b>{format.hours(now.hours)}</b>
      <ReasonWhy reason={reason}>
        <b>{t('peopleOf', { people: format.number(now.people, 2) })}</b>
      </ReasonWhy>
      {Math.abs(difference) >= 0.005 && <em className={classes.difference} data-more={difference > 0 || undefined}>{`${difference > 0 ? '+' : '−'}${format.number(Math.abs(difference), 2)}`}</em>}
      {now.overrides > 0 && <span>{t('overrides', { count: now.overrides })}</span>}
    </p>
  )
}
