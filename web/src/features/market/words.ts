import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format'
import { useOperationNames } from '../operations/names'
import { operationsQuery } from '../operations/queries'
import type { Reason } from '../strategy/queries'
import type { ReasonWords } from '../strategy/reason'
import { monthAfter } from './draft'

const units: Record<string, string> = { h: 'hours', 'h/unit': 'perUnit', people: 'people', companies: 'companies', 'companies/month': 'perMonth' }

/** Writes the name of an operation that a stage names by its code. */
export function useOperationText(): (code: string) => string {
  const names = useOperationNames()
  const { data: operations = [] } = useQuery(operationsQuery)
  return (code) => {
    const operation = operations.find((one) => one.code === code)
    return operation ? names.name(operation) : code
  }
}

/** The reasons of a market's numbers in the reader's words; months count from the plan's first. */
export function useMarketWords(first: string): ReasonWords {
  const { t } = useTranslation('market')
  const format = useFormat()
  const operation = useOperationText()
  const label = ({ key, params = {} }: Reason): string =>
    t(`why.${key}`, { segment: params.segment ?? '', stage: params.stage ? operation(params.stage) : '', month: params.month ? format.month(monthAfter(first, Number(params.month))) : '' })
  const value = ({ unit, value: number }: Reason): string => {
    if (unit === 'share') return format.percent(number, 1)
    if (unit === 'money') return format.money(Math.round(number))
    return t(`unit.${units[unit] ?? 'companies'}`, { value: format.number(number, 2) })
  }
  const formula = (reason: Reason): string => {
    if (reason.formula.startsWith('Σ')) return t('strategy:sumOfLines')
    if (reason.formula.startsWith('product of')) return t('product')
    return reason.formula.replace(/\{(\w+)\}/g, (_, key: string) => {
      const input = reason.inputs?.find((one) => one.key === key)
      return input ? `«${label(input)}»` : key
    })
  }
  return { label, value, formula, place: () => undefined }
}
