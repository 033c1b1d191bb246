import { Button } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format'
import { useChoiceText } from './choice-text'
import { useOwnerNames } from './columns'
import classes from './company.module.css'
import { useFieldLabel } from './field-label'
import { fieldsOf, readCondition, type Condition } from './search'

interface Props {
  where: string[]
  onWhere: (where: string[]) => void
  /** How many conditions the tree of filters has. */
  built: number
  onUnbuild: () => void
}

const money = new Set(['actual', 'potential', 'gap', 'value'])

/** What the list is narrowed to; a press widens it again. */
export function FilterChips({ where, onWhere, built, onUnbuild }: Props) {
  const { t } = useTranslation('company')
  const words = useWords()
  if (where.length === 0 && built === 0) return null
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
      {built > 0 && (
        <Button size="compact-sm" rightSection={<IconX size={14} aria-hidden />} title={t('filter.remove')} onClick={onUnbuild}>
          {t('filter.built', { count: built })}
        </Button>
      )}
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
    if (field.endsWith('_minutes')) return format.minutes(Number(raw))
    if (field.endsWith('_on')) return raw === '' ? t('never') : format.date(raw)
    return text(field, raw)
  }
  const label = useFieldLabel()
  const bound = ({ field, operator, value: raw }: Condition) => (operator === 'from' ? t('filter.fromValue', { value: value(field, raw) }) : t('filter.toValue', { value: value(field, raw) }))
  return (field, conditions) => {
    const named = conditions.filter((one) => one.operator === 'is').map((one) => value(field, one.value))
    const bounds = conditions.filter((one) => one.operator !== 'is').map((one) => bound(one))
    return `${label(field)}: ${[...named, ...bounds].join(', ')}`
  }
}
