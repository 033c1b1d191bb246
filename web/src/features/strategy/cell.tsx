import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format'
import { SegmentBadge } from '../../ui/segment-badge'
import { TreatmentMark } from '../../ui/treatment'
import { useOperationNames } from '../operations/names'
import type { Operation } from '../operations/queries'
import { sameCell } from './draft'
import type { CellForm, StrategyCell } from './queries'
import classes from './strategy.module.css'

interface Props {
  form: CellForm
  now: StrategyCell
  before: StrategyCell
  operations: Operation[]
  open: boolean
  onToggle: () => void
}

/** One segment: who is in it, how it is served, what that takes. The whole card is the button. */
export function Cell({ form, now, before, operations, open, onToggle }: Props) {
  const { t } = useTranslation('strategy')
  const format = useFormat()
  const changed = !sameCell(form, before)
  return (
    <button type="button" className={classes.cell} data-class={form.class} data-open={open || undefined} data-changed={changed || undefined} aria-expanded={open} onClick={onToggle}>
      <span className={classes.cellHead}>
        <SegmentBadge group={form.group} potential={form.class} />
        <TreatmentMark treatment={form.treatment} />
      </span>
      <span className={classes.lines}>
        <Line label={t('line.clients')} value={format.number(now.companies)} />
        {now.companies > 0 && (form.class === '?' || now.gap === 0) && now.actual > 0 && <Line label={t('line.payments')} value={format.moneyShort(now.actual)} />}
        {now.companies > 0 && form.class !== '?' && now.gap > 0 && <Line label={t('line.gap')} value={format.moneyShort(now.gap)} />}
        <Line label={t('line.standard')} value={<Standard form={form} operations={operations} />} />
        {now.companies > 0 && <Line label={t('line.hours')} value={format.number(now.hours)} />}
        {now.companies > 0 && <Line label={t('line.people')} value={<Changed before={before.people} now={now.people} />} />}
      </span>
    </button>
  )
}

function Line({ label, value }: { label: string; value: ReactNode }) {
  return (
    <span className={classes.line}>
      <span>{label}</span>
      <b>{value}</b>
    </span>
  )
}

/** The standard in a few letters: the kinds of work that touch the client first. */
function Standard({ form, operations }: { form: CellForm; operations: Operation[] }) {
  const { t } = useTranslation('strategy')
  const names = useOperationNames()
  const parts = operations.filter((operation) => (form.operations[operation.code] ?? 0) > 0).map((operation) => names.short(operation, form.operations[operation.code] ?? 0))
  if (parts.length === 0) return t('noStandard')
  return <span title={parts.join(' · ')}>{parts.slice(0, 2).join(' · ') + (parts.length > 2 ? ' …' : '')}</span>
}

/** People, and beside them the difference that unsaved changes make. */
function Changed({ before, now }: { before: number; now: number }) {
  const format = useFormat()
  const difference = now - before
  const digits = now < 10 ? 2 : 1
  return (
    <>
      {format.number(now, digits)}
      {Math.abs(difference) >= 0.005 && <em className={classes.difference} data-more={difference > 0 || undefined}>{`${difference > 0 ? '+' : '−'}${format.number(Math.abs(difference), 2)}`}</em>}
    </>
  )
}
