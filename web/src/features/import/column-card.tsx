import { Table } from '@mantine/core'
import { useMemo } from 'react'
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

/** The first rows under what each column means. */
export function ColumnCard({ draft, busy, refusals, onChange }: Props) {
  const { t } = useTranslation('import')
  const refused = useMemo(() => new Map(refusals.map((each) => [each.line, each])), [refusals])
  return (
    <Card title={t('columns.title')}>
      <p className={classes.quiet}>{t('columns.text')}</p>
      <ScrollRegion label={t('columns.title')}>
        <Table className={classes.sample} verticalSpacing={5} withRowBorders>
          <Table.Thead>
            <Table.Tr>
              <Table.Th className={classes.line}>{t('columns.line')}</Table.Th>
              {draft.columns.map((column, index) => (
                <ColumnHead key={`${index} ${column.name}`} draft={draft} index={index} busy={busy} onChange={onChange} />
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {draft.sample.map((row) => (
              <SampleRow key={row.line} draft={draft} line={row.line} cells={row.cells} refusal={refused.get(row.line)} />
            ))}
          </Table.Tbody>
        </Table>
      </ScrollRegion>
    </Card>
  )
}

function SampleRow({ draft, line, cells, refusal }: { draft: Import; line: number; cells: string[] | null; refusal: Refusal | undefined }) {
  const reason = refusal && codeText(refusal.code, refusal.params ?? {}, refusal.message)
  const isBad = (index: number) => refusal !== undefined && (refusal.column === draft.columns[index]?.name || refusal.column === `#${index + 1}`)
  return (
    <Table.Tr data-refused={refusal ? true : undefined} title={reason}>
      <Table.Td className={classes.line}>{line}</Table.Td>
      {draft.columns.map((column, index) => (
        <Table.Td key={`${index} ${column.name}`} data-kind={column.kind} data-bad={isBad(index) || undefined}>
          {cells?.[index]}
          {isBad(index) && <span className={classes.reason}>{reason}</span>}
        </Table.Td>
      ))}
    </Table.Tr>
  )
}
