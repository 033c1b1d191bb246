import { Button } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format'
import { useChoiceText } from './choice-text'
import { useOwnerNames } from './columns'
import classes from './company.module.css'
import { fieldsOf, readCondition, type Condition } from './search'

interface Props {
  where: string[]
  onWhere: (where: string[]) => void
}

const money = new Set(['actual', 'potential', 'gap', 'value'])

/** What the list is narrowed to; a press widens it again. */
export function FilterChips({ where, onWhere }: Props) {
  const { t } = useTranslation('company')
  const words = useWords()
  if (where.length === 0) return null
  const conditions = where.map(readCondition)
  return (
    <div className={classes.chips} role="group" aria-label={t('filter.active')}>
      {fieldsOf(where).map((field) => (
        <Button
          key={field}
          size="compact-sm"
          rightSection={<IconX size={14} aria-hidden />}
          title={t('filter.remove')}
          onClick={() => onWhere(where.filter((text) => readCondition(text).field !== field))}
        >
          {words(field, conditions.filter((one) => one.field === field))}
        </Button>
      ))}
    </div>
  )
}

/** "Group: A, B" or "Gap: from 1 000 €". */
function useWords(): (field: string, conditions: Condition[]) => string {
  const { t } = useTranslation('company')
  const text = useChoiceText()
  const owners = useOwnerNames()
  const format = useFormat()
  const value = (field: string, raw: string) => {
    if (field === 'owner') return raw === '' ? t('noOwner') : (owners.get(raw) ?? '…')
    if (money.has(field)) return format.money(Number(raw))
    if (field === 'budget_minutes') return format.minutes(Number(raw))
    if (field.endsWith('_on')) return raw === '' ? t('never') : format.date(raw)
    return text(field, raw)
  }
  const labels: Record<string, string> = {
    group: t('filter.group'),
    potential_class: t('filter.potential_class'),
    segment: t('filter.segment'),
    treatment: t('filter.treatment'),
    status: t('filter.status'),
    owner: t('column.owner'),
    industry: t('column.industry'),
    region: t('column.region'),
    city: t('column.city'),
    size_band: t('column.size_band'),
    actual: t('column.actual'),
    potential: t('column.potential'),
    gap: t('column.gap'),
    budget_minutes: t('column.budget_minutes'),
    last_paid_on: t('column.last_paid_on'),
  }
  const bound = ({ field, operator, value: raw }: Condition) => (operator === 'from' ? t('filter.fromValue', { value: value(field, raw) }) : t('filter.toValue', { value: value(field, raw) }))
  return (field, conditions) => {
    const named = conditions.filter((one) => one.operator === 'is').map((one) => value(field, one.value))
    const bounds = conditions.filter((one) => one.operator !== 'is').map((one) => bound(one))
    return `${labels[field] ?? field}: ${[...named, ...bounds].join(', ')}`
  }
}
