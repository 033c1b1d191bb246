import { NativeSelect, Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './import.module.css'
import type { Correction, Import, ImportColumn, Kind } from './queries'
import { making, useMakeField, useOwnFields } from './own-fields'
import { fieldOf, reformat, remap } from './reading'

interface Props {
  draft: Import
  index: number
  busy: boolean
  onChange: (change: Correction) => void
}

/** Fields whose way of writing matters: money and dates. */
const written = new Set(['date', 'created_on', 'expected_on', 'closed_on', 'hired_on', 'amount', 'quantity', 'probability', 'margin', 'potential_low', 'potential', 'potential_high'])

// The same of the workspace's own fields.
const ownWritten = /^(number|money|date)_\d+$/

/** A column: its name in the file, what it means to us, and how it is written. */
export function ColumnHead({ draft, index, busy, onChange }: Props) {
  const { t } = useTranslation('import')
  const own = useOwnFields(draft.kind)
  const make = useMakeField()
  const column = draft.columns[index]
  if (!column) return null
  const field = fieldOf(draft.mapping, index)
  const name = column.name || t('columns.unnamed', { number: index + 1 })
  const meanings = [{ value: '', label: t('columns.skip') }, ...draft.fields.map((each) => ({ value: each, label: t(`field.${textOf(draft.kind, each)}`) })), ...own]
  const take = (key: string) => onChange({ mapping: remap(draft.mapping, index, key) })
  const choose = (meaning: string) => {
    if (meaning === making) make(column, name, take)
    else take(meaning)
  }
  return (
    <Table.Th className={classes.column} data-mapped={field !== '' || undefined}>
      <span className={classes.columnName} title={name}>
        {name}
      </span>
      <NativeSelect size="xs" aria-label={t('columns.meaning', { column: name })} data={meanings} value={field} disabled={busy} onChange={(event) => choose(event.target.value)} />
      <Sureness field={field} confidence={column.confidence} />
      {(written.has(field) || ownWritten.test(field)) && <Writing draft={draft} column={column} index={index} busy={busy} onChange={onChange} />}
    </Table.Th>
  )
}

// A key of a text that ends in _other would be a plural.
const ofContacts: Record<string, string> = { external_id: 'contact_id', name: 'full_name', phone_other: 'phone2', email_other: 'email2' }

/** The same field means something else for a payment than for a company. */
function textOf(kind: Kind, field: string): string {
  if (kind === 'people') return { external_id: 'person_id', name: 'full_name', role: 'person_role' }[field] ?? field
  if (kind === 'payments' && field === 'external_id') return 'payment_id'
  if (kind === 'deals' && field === 'external_id') return 'deal_id'
  return kind === 'contacts' ? (ofContacts[field] ?? field) : field
}

function Sureness({ field, confidence }: { field: string; confidence: number }) {
  const { t } = useTranslation('import')
  if (!field || confidence === 0) return null
  return (
    <span className={classes.sure} data-unsure={confidence < 0.5 || undefined}>
      {confidence < 0.5 ? t('columns.guess') : confidence < 0.8 ? t('columns.likely') : t('columns.sure')}
    </span>
  )
}

/** How the numbers or dates of a column are written, where that can be decided. */
function Writing({ draft, column, index, busy, onChange }: Props & { column: ImportColumn }) {
  const { t } = useTranslation('import')
  const format = (change: { decimal?: string; date_order?: string }) => onChange({ reading: reformat(draft, index, change), mapping: draft.mapping })
  if (column.kind === 'date' && (column.date_pattern.includes('/') || column.date_pattern.includes('-') || column.date_ambiguous) && !column.date_pattern.startsWith('yyyy')) {
    const orders = [
      { value: 'dmy', label: t('writing.dmy') },
      { value: 'mdy', label: t('writing.mdy') },
    ]
    return <NativeSelect size="xs" aria-label={t('writing.order')} data={orders} value={column.date_order} data-open={column.date_ambiguous || undefined} className={classes.writing} disabled={busy} onChange={(event) => format({ date_order: event.target.value })} />
  }
  if (column.kind === 'date') return <span className={classes.sure}>{column.date_pattern.replaceAll(/[dmy]/g, (letter) => ({ d: t('writing.day'), m: t('writing.month'), y: t('writing.year') })[letter] ?? letter)}</span>
  if (column.kind !== 'number') return null
  const decimals = [
    { value: '.', label: t('writing.point') },
    { value: ',', label: t('writing.comma') },
  ]
  return <NativeSelect size="xs" aria-label={t('writing.decimal')} data={decimals} value={column.decimal} data-open={column.decimal_ambiguous || undefined} className={classes.writing} disabled={busy} onChange={(event) => format({ decimal: event.target.value })} />
}
