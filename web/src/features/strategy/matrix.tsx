import { Fragment, useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format'
import type { Operation } from '../operations/queries'
import { settingsQuery } from '../settings/queries'
import { Cell } from './cell'
import { CellEditor } from './cell-editor'
import { cellName, classes as potentialClasses, groups } from './draft'
import type { CellForm, Staffing } from './queries'
import classes from './strategy.module.css'

interface Props {
  shown: Staffing
  saved: Staffing
  cells: CellForm[]
  operations: Operation[]
  onChange: (saved: CellForm, next: CellForm) => void
}

/** Actual group × potential class. The chosen cell opens its editor below its row. */
export function Matrix({ shown, saved, cells, operations, onChange }: Props) {
  const [chosen, setChosen] = useState('')
  return (
    <div className={classes.matrix}>
      <span className={classes.corner} />
      {potentialClasses.map((name) => (
        <ColumnHead key={name} name={name} />
      ))}
      {groups.map((group) => (
        <Fragment key={group}>
          <RowHead group={group} staffing={saved} />
          {cells.map((form, index) => {
            const [before, now] = [saved.cells[index], shown.cells[index]]
            if (form.group !== group || !before || !now) return null
            const name = cellName(form)
            const open = chosen === name
            return (
              <Fragment key={name}>
                <Cell form={form} now={now} before={before} operations={operations} open={open} onToggle={() => setChosen(open ? '' : name)} />
                {open && <CellEditor form={form} now={now} before={before} reason={shown.why?.cells[index]} operations={operations} onChange={(next) => onChange(before, next)} onClose={() => setChosen('')} />}
              </Fragment>
            )
          })}
        </Fragment>
      ))}
    </div>
  )
}

function ColumnHead({ name }: { name: (typeof potentialClasses)[number] }) {
  const { t } = useTranslation('strategy')
  const format = useFormat()
  const { data: settings } = useQuery(settingsQuery)
  const cuts = settings?.potential_cuts
  if (name === '?') return <span className={classes.columnHead}>{t('notAssessed')}</span>
  const from = name === 'A' ? cuts?.a : name === 'B' ? cuts?.b : undefined
  return <span className={classes.columnHead}>{from ? t('potentialFrom', { name, from: format.moneyShort(from) }) : t('potential', { name })}</span>
}

function RowHead({ group, staffing }: { group: (typeof groups)[number]; staffing: Staffing }) {
  const { t } = useTranslation('strategy')
  const format = useFormat()
  const actual = staffing.cells.filter((cell) => cell.group === group).reduce((sum, cell) => sum + cell.actual, 0)
  return (
    <div className={classes.rowHead}>
      <strong>{group === '0' ? t('groupZero') : t('group', { name: group })}</strong>
      {group !== '0' && staffing.actual > 0 && <span>{t('ofPayments', { share: format.percent(actual / staffing.actual) })}</span>}
    </div>
  )
}
