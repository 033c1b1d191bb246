import { Button, SegmentedControl, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../../ui/error-state'
import { useFormat } from '../../ui/format'
import { notifyProblem, notifyUndo } from '../../ui/notify'
import { SegmentBadge } from '../../ui/segment-badge'
import { Card } from '../../ui/stat-card'
import { useMay } from '../session/may'
import { useToday } from '../strategy/today'
import { useOperationNames } from './names'
import { normForm } from './norms'
import classes from './operations.module.css'
import { measuredQuery, useSaveNorms, type MeasuredBy, type MeasuredNorm, type Operation } from './queries'

/** The norms beside what was really logged; what differs for real is proposed. */
export function MeasuredNorms({ operations }: { operations: Operation[] }) {
  const { t } = useTranslation('operations')
  const format = useFormat()
  const [by, setBy] = useState<MeasuredBy>('operation')
  const [days, setDays] = useState<{ from?: string; to?: string }>({})
  const { data, error } = useQuery(measuredQuery(by, days))
  const day = (name: 'from' | 'to') => <TextInput type="date" size="xs" label={t(`measured.${name}`)} value={days[name] ?? data?.[name] ?? ''} onChange={(event) => setDays({ ...days, [name]: event.currentTarget.value })} />
  const columns = [t('measured.count'), t('measured.norm'), t('measured.median'), t('measured.p80'), t('measured.spread'), t('measured.attempts'), ...(by === 'operation' ? [t('measured.proposal')] : [])]
  return (
    <Card title={t('measured.title')} actions={<div className={classes.told}><SegmentedControl size="xs" aria-label={t('measured.told')} value={by} onChange={(value) => setBy(value as MeasuredBy)} data={(['operation', 'person', 'segment', 'both'] as const).map((value) => ({ value, label: t(`measured.by.${value}`) }))} /></div>}>
      <p className={classes.hint}>{data ? t('measured.hint', { from: format.date(data.from), to: format.date(data.to) }) : ''}</p>
      <div className={classes.days}>
        {day('from')}
        {day('to')}
      </div>
      {error && <ErrorState error={error} />}
      {data?.rows.length === 0 && <p className={classes.hint}>{t('measured.empty')}</p>}
      {data && data.rows.length > 0 && (
        <div className={classes.inner}>
          <table className={classes.table}>
            <thead>
              <tr>
                {[t('operation'), ...columns].map((text) => (
                  <th scope="col" key={text}>
                    {text}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {data.rows.map((row) => (
                <Row key={[row.operation_id, row.person_id, row.segment].join()} row={row} operation={operations.find((one) => one.id === row.operation_id)} proposes={by === 'operation'} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Card>
  )
}

interface RowProps {
  row: MeasuredNorm
  operation: Operation | undefined
  proposes: boolean
}

function Row({ row, operation, proposes }: RowProps) {
  const { t } = useTranslation('operations')
  const format = useFormat()
  const name = useOperationNames().name
  const [group = '', potential = ''] = row.segment.split('/')
  const attempts = row.failed > 0 ? t('measured.perSuccess', { minutes: format.number(row.per_success, 1), share: format.percent(row.failed / (row.failed + row.count + row.left_out)) }) : '–'
  return (
    <tr>
      <th scope="row">
        {operation ? name(operation) : ''}
        {row.person_name && <span className={classes.of}>{row.person_name}</span>}
        {row.segment && <SegmentBadge group={group} potential={potential} />}
      </th>
      <td data-label={t('measured.count')}>
        <Link to="/activities" search={{ where: row.where } as never}>
          {format.number(row.count)}
        </Link>
        {row.left_out > 0 && <span className={classes.of}>{t('measured.leftOut', { count: row.left_out })}</span>}
      </td>
      <td data-label={t('measured.norm')}>
        {format.number(row.norm)}
        {row.trip_minutes > 0 && <span className={classes.of}>{t('measured.trip', { minutes: row.trip_minutes })}</span>}
      </td>
      <td data-label={t('measured.median')} title={t('measured.between', { low: format.number(row.low), high: format.number(row.high) })}>
        {format.number(row.median, 1)}
      </td>
      <td data-label={t('measured.p80')}>{format.number(row.p80, 1)}</td>
      <td data-label={t('measured.spread')}>{`× ${format.number(row.spread, 2)}`}</td>
      <td data-label={t('measured.attempts')}>{attempts}</td>
      {proposes && (
        <td data-label={t('measured.proposal')}>
          <Proposal row={row} operation={operation} />
        </td>
      )}
    </tr>
  )
}

/** What the norm could be, what that changes, and the way to accept it and back. */
function Proposal({ row, operation }: Omit<RowProps, 'proposes'>) {
  const { t } = useTranslation('operations')
  const format = useFormat()
  const today = useToday()
  const save = useSaveNorms()
  const may = useMay().has('manage')
  if (!operation || row.proposal == null) return <>–</>
  const minutes = row.proposal
  // The table is drawn anew with the next norm, so nothing here may wait for this row.
  const hold = (of: number) => save.mutateAsync([{ ...normForm(operation.norm), minutes: of, id: operation.id, valid_from: today }])
  const back = () => void hold(row.norm).catch(notifyProblem)
  const accept = () => void hold(minutes).then(() => notifyUndo(t('measured.accepted', { minutes }), back), notifyProblem)
  return (
    <span className={classes.proposal}>
      <strong>{t('measured.minutes', { minutes })}</strong>
      {row.effect && (
        <span className={classes.of}>
          {t('measured.effect', { people: `${format.people(row.effect.people_before)} → ${format.people(row.effect.people_after)}`, hours: `${format.hours(row.effect.hours_before)} → ${format.hours(row.effect.hours_after)}` })}
        </span>
      )}
      {may && (
        <Button size="compact-sm" loading={save.isPending} onClick={accept}>
          {t('measured.accept')}
        </Button>
      )}
    </span>
  )
}
