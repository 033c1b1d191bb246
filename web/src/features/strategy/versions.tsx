import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format'
import { Card } from '../../ui/stat-card'
import { useOperationNames } from '../operations/names'
import type { Operation } from '../operations/queries'
import { cellName, sameCell } from './draft'
import { versionsQuery } from './queries'
import classes from './strategy.module.css'

/** Every saved matrix with what it changed against the one before it. */
export function Versions({ operations }: { operations: Operation[] }) {
  const { t } = useTranslation('strategy')
  const [open, setOpen] = useState(false)
  return (
    <Card
      title={t('versions.title')}
      actions={
        <Button size="xs" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? t('versions.hide') : t('versions.show')}
        </Button>
      }
    >
      {open ? <List operations={operations} /> : <p className={classes.note}>{t('versions.text')}</p>}
    </Card>
  )
}

function List({ operations }: { operations: Operation[] }) {
  const { t } = useTranslation('strategy')
  const format = useFormat()
  const names = useOperationNames()
  const { data: versions = [] } = useQuery(versionsQuery)
  const name = (code: string) => {
    const operation = operations.find((one) => one.code === code)
    return operation ? names.name(operation) : code
  }
  return (
    <ol className={classes.versions}>
      {versions.map((version) => {
        const previous = versions.find((one) => one.version === version.version - 1)
        const changes = version.cells.flatMap((cell) => {
          const was = previous?.cells.find((one) => cellName(one) === cellName(cell))
          if (!was || sameCell(was, cell)) return []
          const codes = [...new Set([...Object.keys(was.operations), ...Object.keys(cell.operations)])].filter((code) => was.operations[code] !== cell.operations[code])
          const parts = codes.map((code) => t('versions.change', { operation: name(code), before: was.operations[code] ?? 0, after: cell.operations[code] ?? 0 }))
          if (was.treatment !== cell.treatment) parts.unshift(t(`common:treatment.${cell.treatment}`))
          return [`${cellName(cell)}: ${parts.join(', ')}`]
        })
        return (
          <li key={version.id}>
            <b>{t('versions.from', { date: format.date(version.valid_from) })}</b>
            <span>{t('versions.saved', { instant: format.instant(version.recorded_at) })}</span>
            {version.note && <span>{version.note}</span>}
            <span>{changes.length > 0 ? changes.join(' · ') : previous ? t('versions.same') : t('versions.first')}</span>
          </li>
        )
      })}
    </ol>
  )
}
