import { ActionIcon, NumberInput, Popover } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format'
import type { Effect } from '../strategy/queries'
import { useOperationNames } from './names'
import { normForm, type NormDraft } from './norms'
import classes from './operations.module.css'
import type { NormForm, Operation } from './queries'

interface Props {
  operations: Operation[]
  draft: NormDraft
  effects: Effect[]
  people: number
  onChange: (operation: Operation, change: Partial<NormForm>) => void
}

/** One line a kind of work; the minutes are typed in place. */
export function NormTable({ operations, draft, effects, people, onChange }: Props) {
  const { t } = useTranslation('operations')
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('operation')}</th>
            <th scope="col">{t('minutes')}</th>
            <th scope="col">{t('trip')}</th>
            <th scope="col">{t('perTrip')}</th>
            <th scope="col" title={t('effectHint')}>
              {t('effect')}
            </th>
            <th scope="col">{t('since')}</th>
          </tr>
        </thead>
        <tbody>
          {operations.map((operation) => (
            <NormRow key={operation.id} operation={operation} norm={draft[operation.code] ?? normForm(operation.norm)} changed={operation.code in draft} effect={effects.find((one) => one.setting === `norm/${operation.code}`)} people={people} onChange={(change) => onChange(operation, change)} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface RowProps {
  operation: Operation
  norm: NormForm
  changed: boolean
  effect: Effect | undefined
  people: number
  onChange: (change: Partial<NormForm>) => void
}

function NormRow({ operation, norm, changed, effect, people, onChange }: RowProps) {
  const { t } = useTranslation('operations')
  const format = useFormat()
  const name = useOperationNames().name(operation)
  const number = (field: 'minutes' | 'trip_minutes' | 'per_trip', label: string, min: number, max: number) => (
    <NumberInput aria-label={`${name}: ${label}`} min={min} max={max} allowDecimal={false} clampBehavior="strict" hideControls value={norm[field] ?? min} onChange={(value) => value !== '' && onChange({ [field]: Math.min(max, Math.max(min, Math.round(Number(value)))) })} className={classes.number} />
  )
  const more = effect ? effect.more - people : 0
  return (
    <tr data-changed={changed || undefined}>
      <th scope="row">{name}</th>
      <td data-label={t('minutes')}>{number('minutes', t('minutes'), 1, 2400)}</td>
      <td data-label={t('trip')}>{number('trip_minutes', t('trip'), 0, 2400)}</td>
      <td data-label={t('perTrip')}>{number('per_trip', t('perTrip'), 1, 50)}</td>
      <td data-label={t('effect')}>{more >= 0.005 ? `+${format.number(more, 2)}` : '–'}</td>
      <td data-label={t('since')}>
        <span className={classes.since}>
          {format.date(operation.norm.valid_from)}
          <History operation={operation} name={name} />
        </span>
      </td>
    </tr>
  )
}

/** Every norm the operation had, the latest first. */
function History({ operation, name }: { operation: Operation; name: string }) {
  const { t } = useTranslation('operations')
  const format = useFormat()
  return (
    <Popover width={300} position="bottom-end" withArrow shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon variant="subtle" size="sm" aria-label={`${t('history')}: ${name}`}>
          <IconHistory size={16} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('history')}>
        <ul className={classes.history}>
          {operation.norms.map((norm) => (
            <li key={norm.id}>
              {(norm.trip_minutes ?? 0) > 0
                ? t('historyTrip', { date: format.date(norm.valid_from), minutes: norm.minutes, trip: norm.trip_minutes, perTrip: norm.per_trip })
                : t('historyLine', { date: format.date(norm.valid_from), minutes: norm.minutes })}
            </li>
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  )
}
