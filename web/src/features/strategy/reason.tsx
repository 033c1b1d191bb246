import { ActionIcon, Popover } from '@mantine/core'
import { IconArrowLeft, IconChevronRight } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format'
import ui from '../../ui/ui.module.css'
import { useOperationNames } from '../operations/names'
import { operationsQuery } from '../operations/queries'
import type { Reason } from './queries'
import { settingPlace } from './setting'
import own from './reason.module.css'

/** How a model tells its reasons. */
export interface ReasonWords {
  label: (reason: Reason) => string
  value: (reason: Reason) => string
  formula: (reason: Reason) => string
  /** The page on which a setting is set. */
  place: (setting: string) => string | undefined
}

interface Props {
  reason: Reason | undefined
  children: ReactNode
  /** Those of the workload, when not given. */
  words?: ReasonWords
}

/** Opens a computed number down to the settings it comes from, one formula at a time. */
export function ReasonWhy({ reason, children, words: told }: Props) {
  const { t } = useTranslation('common')
  const [trail, setTrail] = useState<Reason[]>([])
  const usual = useReasonWords()
  const words = told ?? usual
  if (!reason) return <>{children}</>
  const shown = trail.at(-1) ?? reason
  return (
    <Popover width={360} position="bottom-start" shadow="md" withArrow trapFocus returnFocus onClose={() => setTrail([])}>
      <Popover.Target>
        <button type="button" className={ui.why} title={t('why.open')}>
          {children}
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={words.label(shown)}>
        <div className={own.head}>
          {trail.length > 0 && (
            <ActionIcon size="sm" variant="subtle" aria-label={t('strategy:why.back')} onClick={() => setTrail(trail.slice(0, -1))}>
              <IconArrowLeft size={16} aria-hidden />
            </ActionIcon>
          )}
          <h3 className={ui.cardTitle}>{words.label(shown)}</h3>
        </div>
        <div className={ui.formula}>{words.formula(shown)}</div>
        <ul className={own.inputs}>
          {(shown.inputs ?? []).map((input, index) => (
            <Input key={`${input.key}-${index}`} reason={input} words={words} onOpen={() => setTrail([...trail, input])} />
          ))}
        </ul>
        <div className={ui.result}>
          <span>{t('why.result')}</span>
          <span>{words.value(shown)}</span>
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}

/** A computed input opens its own formula; a setting leads to where it is set. */
function Input({ reason, words, onOpen }: { reason: Reason; words: ReasonWords; onOpen: () => void }) {
  const place = words.place(reason.setting)
  const label = words.label(reason)
  return (
    <li className={own.input}>
      {reason.formula !== '' && (
        <button type="button" className={own.deeper} onClick={onOpen}>
          {label}
          <IconChevronRight size={14} aria-hidden />
        </button>
      )}
      {reason.formula === '' && (place ? <Link to={place}>{label}</Link> : <span>{label}</span>)}
      <b>{words.value(reason)}</b>
    </li>
  )
}

const units: Record<string, string> = { 'h/yr': 'hoursYear', h: 'hours', min: 'minutes', 'min/yr': 'minutesYear', '1/yr': 'timesYear', companies: 'companies', days: 'days', months: 'months', people: 'people', 'per trip': 'perTrip' }

/** A reason in the reader's words. */
export function useReasonWords(): ReasonWords {
  const { t } = useTranslation('strategy')
  const format = useFormat()
  const names = useOperationNames()
  const { data: operations = [] } = useQuery(operationsQuery)
  const label = ({ key, params = {} }: Reason): string => {
    const operation = operations.find((one) => one.code === params.operation)
    return t(`reason.${key}`, { segment: params.segment ?? '', companies: params.companies ?? '', operation: operation ? names.name(operation) : (params.operation ?? ''), month: params.month ? format.month(params.month) : '' })
  }
  const value = ({ unit, value: number }: Reason): string => {
    if (unit === 'share') return format.percent(number, 1)
    return t(`unit.${units[unit] ?? 'people'}`, { value: format.number(number, unit === 'people' ? 2 : 1) })
  }
  const formula = (reason: Reason): string => {
    if (reason.formula.startsWith('Σ')) return t('sumOfLines')
    return reason.formula.replace(/\{(\w+)\}/g, (_, key: string) => {
      const input = reason.inputs?.find((one) => one.key === key)
      return input ? `«${label(input)}»` : key
    })
  }
  return { label, value, formula, place: settingPlace }
}
