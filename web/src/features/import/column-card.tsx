import { Switch, Table } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { codeText } from '../../api/problem'
import { Card } from '../../ui/stat-card'
import { ColumnHead } from './column-head'
import classes from './import.module.css'
import type { Correction, Import, Refusal } from './queries'
import { ScrollRegion } from './scroll-region'

interface Props {
  draft: Import
  busy: boolean
  /** Refused rows of the latest check; those in sight are marked. */
  refusals: Refusal[]
  onChange: (change: Correction) => void
}

/** A wide file shows at first only the columns that mean something. */
const wide = 9

/** The first rows under what each column means. */
export function ColumnCard({ draft, busy, refusals, onChange }: Props) {
  const { t } = useTranslation('import')
  const refused = useMemo(() => new Map(refusals.map((each) => [each.line, each])), [refusals])
  const [all, setAll] = useState(draft.columns.length < wide)
  const mapped = new Set(Object.values(draft.mapping))
  const shown = draft.columns.map((column, index) => ({ column, index })).filter(({ index }) => all || mapped.has(index))
  const toggle = draft.columns.length >= wide && <Switch label={t('columns.all', { count: draft.columns.length })} checked={all} onChange={(event) => setAll(event.currentTarget.checked)} />
  return (
    <Card title={t('columns.title')} actions={toggle}>
      <p className={classes.quiet}>{t('columns.text')}</p>
      <ScrollRegion label={t('columns.title')}>
        <Table className={classes.sample} verticalSpacing={5} withRowBorders>
          <Table.Thead>
            <Table.Tr>
              <Table.Th className={classes.line}>{t('columns.line')}</Table.Th>
              {shown.map(({ column, index }) => (
                <ColumnHead key={`${index} ${column.name}`} draft={draft} index={index} busy={busy} onChange={onChange} />
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {draft.sample.map((row) => (
              <SampleRow key={row.line} shown={shown} line={row.line} cells={row.cells} refusal={refused.get(row.line)} />
            ))}
          </Table.Tbody>
        </Table>
      </ScrollRegion>
    </Card>
  )
}

interface RowProps {
  shown: { column: Import['columns'][number]; index: number }[]
  line: number
  /** None where the row could not be cut into cells. */
  cells: string[] | null
  refusal: Refusal | undefined
}

function SampleRow({ shown, line, cells, refusal }: RowProps) {
  const reason = refusal && codeText(refusal.code, refusal.params ?? {}, refusal.message)
  return (
    <Table.Tr data-refused={refusal ? true : undefined} title={reason}>
      <Table.Td className={classes.line}>{line}</Table.Td>
      {shown.map(({ column, index }) => {
        const bad = refusal !== undefined && (refusal.column === column.name || refusal.column === `#${index + 1}`)
        return (
          <Table.Td key={index} data-kind={column.kind} data-bad={bad || undefined}>
            {cells?.[index]}
            {bad && <span className={classes.reason}>{reason}</span>}
          </Table.Td>
        )
      })}
    </Table.Tr>
  )
}
