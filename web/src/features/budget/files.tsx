import { Button } from '@mantine/core'
import { IconDownload, IconPrinter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useMay } from '../session/may'
import classes from './budget.module.css'
import { fileAddress, type TableKind } from './queries'
import type { BudgetSearch } from './search'

/** The columns of the files, in the server's order. */
const columns = {
  money: ['name', 'companies', 'budget', 'done', 'scheduled', 'over', 'minutesShare', 'actual', 'moneyShare', 'potentialSum', 'potentialShare', 'gap', 'gapShare', 'cost'],
  attainment: ['name', 'companies', 'due', 'doneContacts', 'scheduledContacts', 'remaining', 'capped', 'coverage', 'inWindow', 'potential', 'budget', 'done', 'over'],
} as const

/** On paper, and as a file for spreadsheets. */
export function Files({ kind, search }: { kind: TableKind; search: BudgetSearch }) {
  const { t } = useTranslation('budget')
  const { has } = useMay()
  const by = search.by ?? 'segment'
  const headings = columns[kind].map((column) => (column === 'name' ? t(`by.${by}`) : t(`heading.${column}`)))
  return (
    <div className={classes.screen}>
      <Button leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()}>
        {t('print')}
      </Button>
      {has('export') && (
        <Button component="a" download href={fileAddress(kind, search, { headings, labels: by === 'segment' ? [] : [['', t('nobody')]], sum: t('sum') })} leftSection={<IconDownload size={16} aria-hidden />}>
          {t('file')}
        </Button>
      )}
    </div>
  )
}
