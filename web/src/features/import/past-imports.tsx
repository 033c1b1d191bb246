import { Table } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format'
import { Card } from '../../ui/stat-card'
import classes from './import.module.css'
import type { ImportSummary } from './queries'
import { ScrollRegion } from './scroll-region'
import { StateBadge } from './state-badge'

/** What came in before; each opens to its result and the way back. */
export function PastImports({ imports }: { imports: ImportSummary[] }) {
  const { t } = useTranslation('import')
  return (
    <Card title={t('past.title')}>
      {imports.length === 0 ? (
        <p className={classes.quiet}>{t('past.empty')}</p>
      ) : (
        <ScrollRegion label={t('past.title')}>
          <Table verticalSpacing="xs" className={classes.past}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('past.file')}</Table.Th>
                <Table.Th>{t('past.when')}</Table.Th>
                <Table.Th>{t('past.state')}</Table.Th>
                <Table.Th className={classes.right}>{t('count.payments')}</Table.Th>
                <Table.Th className={classes.right}>{t('count.companiesNew')}</Table.Th>
                <Table.Th className={classes.right}>{t('count.refused')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {imports.map((each) => (
                <PastRow key={each.id} past={each} />
              ))}
            </Table.Tbody>
          </Table>
        </ScrollRegion>
      )}
    </Card>
  )
}

function PastRow({ past }: { past: ImportSummary }) {
  const format = useFormat()
  const landed = past.state === 'done' || past.state === 'undone'
  const count = (value: number) => (landed ? format.number(value) : '–')
  return (
    <Table.Tr>
      <Table.Td>
        <Link to="/import/$id" params={{ id: past.id }} className={classes.link}>
          {past.file_name}
        </Link>
      </Table.Td>
      <Table.Td className={classes.nowrap}>{format.instant(past.created_at)}</Table.Td>
      <Table.Td>
        <StateBadge state={past.state} />
      </Table.Td>
      <Table.Td className={classes.right}>{count(past.counts.payments)}</Table.Td>
      <Table.Td className={classes.right}>{count(past.counts.companies_new)}</Table.Td>
      <Table.Td className={classes.right}>{count(past.counts.refused)}</Table.Td>
    </Table.Tr>
  )
}
