import { Button, Table } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { codeText } from '../../api/problem'
import { useFormat } from '../../ui/format'
import { Card } from '../../ui/stat-card'
import classes from './import.module.css'
import { refusalsFile, type Import, type Refusal } from './queries'
import { ScrollRegion } from './scroll-region'

/** The rows that are not taken, each with its reason; all of them in a file. */
export function Refusals({ imported, refusals }: { imported: Import; refusals: Refusal[] }) {
  const { t } = useTranslation('import')
  const format = useFormat()
  const { refused } = imported.counts
  if (refused === 0) return null
  const download = (
    <Button component="a" href={refusalsFile(imported.id)} download leftSection={<IconDownload size={16} aria-hidden />}>
      {t('refused.download')}
    </Button>
  )
  return (
    <Card title={t('refused.title')} actions={download}>
      <ScrollRegion label={t('refused.title')}>
        <Table verticalSpacing={5} className={classes.refusals}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th className={classes.line}>{t('columns.line')}</Table.Th>
              <Table.Th>{t('refused.column')}</Table.Th>
              <Table.Th>{t('refused.value')}</Table.Th>
              <Table.Th>{t('refused.reason')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {refusals.map((each) => (
              <Table.Tr key={`${each.line} ${each.column}`}>
                <Table.Td className={classes.line}>{each.line}</Table.Td>
                <Table.Td>{each.column}</Table.Td>
                <Table.Td className={classes.value}>{each.value}</Table.Td>
                <Table.Td>{codeText(each.code, each.params ?? {}, each.message)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollRegion>
      {refused > refusals.length && refusals.length > 0 && <p className={classes.quiet}>{t('refused.more', { shown: format.number(refusals.length), all: format.number(refused) })}</p>}
    </Card>
  )
}
