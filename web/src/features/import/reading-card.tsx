import { NativeSelect, NumberInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Card } from '../../ui/stat-card'
import classes from './import.module.css'
import type { Correction, Import, Kind } from './queries'
import { replace, reshape } from './reading'

interface Props {
  draft: Import
  busy: boolean
  onChange: (change: Correction) => void
}

/** What the rows are, and how the file is read; every decision can be corrected. */
export function ReadingCard({ draft, busy, onChange }: Props) {
  const { t } = useTranslation('import')
  const kinds = [
    { value: 'payments', label: t('kind.payments') },
    { value: 'companies', label: t('kind.companies') },
    { value: 'contacts', label: t('kind.contacts') },
    { value: 'deals', label: t('kind.deals') },
    { value: 'people', label: t('kind.people') },
  ]
  return (
    <Card title={t('reading.title')} actions={<NativeSelect aria-label={t('reading.kind')} data={kinds} value={draft.kind} disabled={busy} onChange={(event) => onChange({ kind: event.target.value as Kind })} />}>
      <div className={classes.reading}>
        {draft.format.type === 'csv' ? <TextReading draft={draft} busy={busy} onChange={onChange} /> : <SheetReading draft={draft} busy={busy} onChange={onChange} />}
        <PlaceReading key={`${draft.format.start_line} ${draft.format.header_rows}`} draft={draft} busy={busy} onChange={onChange} />
      </div>
    </Card>
  )
}

const encodings = ['utf-8', 'windows-1251', 'windows-1252', 'utf-16le', 'utf-16be', 'cp866', 'koi8-r'] as const
const delimiters = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'pipe', ' ': 'space', ', ': 'commaSpace' } as const
const quotes = { '"': 'double', "'": 'single', '': 'none' } as const

function TextReading({ draft, busy, onChange }: Props) {
  const { t } = useTranslation('import')
  const { encoding, delimiter, quote } = draft.format
  const known = encodings.find((each) => each === encoding)
  return (
    <>
      <NativeSelect label={t('reading.encoding')} data={encodings} value={known} disabled={busy} onChange={(event) => onChange({ reading: reshape(draft, { encoding: encodings.find((each) => each === event.target.value) }) })} />
      <NativeSelect label={t('reading.delimiter')} data={Object.entries(delimiters).map(([value, name]) => ({ value, label: t(`delimiter.${name}`) }))} value={delimiter} disabled={busy} onChange={(event) => onChange({ reading: reshape(draft, { delimiter: event.target.value }) })} />
      <NativeSelect label={t('reading.quote')} data={Object.entries(quotes).map(([value, name]) => ({ value, label: t(`quote.${name}`) }))} value={quote} disabled={busy} onChange={(event) => onChange({ reading: reshape(draft, { quote: event.target.value }) })} />
    </>
  )
}

function SheetReading({ draft, busy, onChange }: Props) {
  const { t } = useTranslation('import')
  return <NativeSelect label={t('reading.sheet')} data={draft.format.sheets} value={draft.format.sheet} disabled={busy} onChange={(event) => onChange({ reading: reshape(draft, { sheet: event.target.value }) })} />
}

/** Where the table begins, and how many rows hold the names of its columns. */
function PlaceReading({ draft, busy, onChange }: Props) {
  const { t } = useTranslation('import')
  const { start_line, header_rows } = draft.format
  const leave = (text: string) => {
    const line = Math.max(1, Number.parseInt(text, 10) || 1)
    if (line !== start_line) onChange({ reading: replace(draft, { start_line: line }) })
  }
  const rows = [0, 1, 2, 3, 4].map((count) => ({ value: String(count), label: count === 0 ? t('reading.noHeader') : t('reading.headerRows', { count }) }))
  return (
    <>
      <NumberInput label={t('reading.startLine')} min={1} allowDecimal={false} defaultValue={start_line} disabled={busy} onBlur={(event) => leave(event.target.value)} />
      <NativeSelect label={t('reading.header')} data={rows} value={String(header_rows)} disabled={busy} onChange={(event) => onChange({ reading: replace(draft, { header_rows: Number(event.target.value) }) })} />
    </>
  )
}
