import { Button, Drawer, Group, MultiSelect, NumberInput, Stack, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format'
import { useMay } from '../session/may'
import { hiddenBy } from './columns'
import { FilterBuilder } from '../list/filter-builder'
import { sizeOf, type Match } from '../list/match'
import { useDraft } from '../list/use-draft'
import classes from './company.module.css'
import { choices, noneValue, useChoiceText } from './choice-text'
import { useFieldLabel } from './field-label'
import { fieldsQuery, ownersQuery, valuesQuery, type ValueField } from './queries'
import { valuesOf, withValues, type Condition } from './search'

interface Props {
  opened: boolean
  onClose: () => void
  where: string[]
  onWhere: (where: string[]) => void
  match: Match
  onMatch: (match: Match) => void
  onClear: () => void
}

/** Every filter in one place; each change shows at once. */
export function FilterDrawer({ opened, onClose, where, onWhere, match, onMatch, onClear }: Props) {
  const { t } = useTranslation('company')
  const { hides } = useMay()
  return (
    <Drawer opened={opened} onClose={onClose} position="right" size="md" title={t('filter.title')} closeButtonProps={{ 'aria-label': t('common:action.close') }}>
      <Stack gap="sm">
        {choices.map(({ field }) => (
          <Choice key={field} field={field} where={where} onWhere={onWhere} />
        ))}
        <Owner where={where} onWhere={onWhere} />
        {(['industry', 'region', 'size_band', 'city'] as const).map((field) => (
          <Value key={field} field={field} where={where} onWhere={onWhere} />
        ))}
        {(['actual', 'potential', 'gap', 'budget_minutes'] as const).filter((field) => !hides(...(hiddenBy[field] ?? []))).map((field) => (
          <Range key={field} field={field} where={where} onWhere={onWhere} />
        ))}
        {!hides('company.money') && <Days where={where} onWhere={onWhere} />}
        <Built match={match} onMatch={onMatch} />
        <Group justify="space-between">
          <Button onClick={onClear} disabled={where.length === 0 && sizeOf(match) === 0}>
            {t('filter.clear')}
          </Button>
          <Button variant="filled" onClick={onClose}>
            {t('filter.done')}
          </Button>
        </Group>
      </Stack>
    </Drawer>
  )
}

/** Whatever the simple filters cannot say. */
function Built({ match, onMatch }: Pick<Props, 'match' | 'onMatch'>) {
  const { t } = useTranslation('company')
  const label = useFieldLabel()
  const choiceText = useChoiceText()
  const fields = useQuery(fieldsQuery)
  const [draft, change] = useDraft(match, onMatch)
  return (
    <fieldset className={classes.built}>
      <legend>{t('filter.more')}</legend>
      <FilterBuilder match={draft} onMatch={change} fields={fields.data ?? []} label={label} choiceText={choiceText} />
    </fieldset>
  )
}

type Part = Pick<Props, 'where' | 'onWhere'>

function Choice({ field, where, onWhere }: Part & { field: (typeof choices)[number]['field'] }) {
  const { t } = useTranslation('company')
  const text = useChoiceText()
  const data = (choices.find((choice) => choice.field === field)?.values ?? []).map((value) => ({ value: value || noneValue, label: text(field, value) }))
  const chosen = valuesOf(where, field).map((value) => value || noneValue)
  return <MultiSelect label={t(`filter.${field}`)} data={data} value={chosen} onChange={(values) => onWhere(withValues(where, field, 'is', values.map((value) => (value === noneValue ? '' : value))))} clearable comboboxProps={{ withinPortal: true }} />
}

function Owner({ where, onWhere }: Part) {
  const { t } = useTranslation('company')
  const people = useQuery(ownersQuery)
  const data = [{ value: noneValue, label: t('noOwner') }, ...(people.data ?? []).map((person) => ({ value: person.id, label: person.name }))]
  const chosen = valuesOf(where, 'owner').map((value) => value || noneValue)
  return <MultiSelect label={t('column.owner')} data={data} value={chosen} onChange={(values) => onWhere(withValues(where, 'owner', 'is', values.map((value) => (value === noneValue ? '' : value))))} searchable clearable limit={100} />
}

function Value({ field, where, onWhere }: Part & { field: ValueField }) {
  const { t } = useTranslation('company')
  const values = useQuery(valuesQuery(field))
  const chosen = valuesOf(where, field)
  const data = [...new Set([...(values.data ?? []), ...chosen])]
  return <MultiSelect label={t(`column.${field}`)} data={data} value={chosen} onChange={(picked) => onWhere(withValues(where, field, 'is', picked))} searchable clearable limit={100} />
}

function Range({ field, where, onWhere }: Part & { field: 'actual' | 'potential' | 'gap' | 'budget_minutes' }) {
  const { t } = useTranslation('company')
  const format = useFormat()
  const minutes = field === 'budget_minutes'
  const shown = (operator: Condition['operator']) => {
    const value = valuesOf(where, field, operator)[0]
    return value === undefined ? '' : minutes ? Number(value) : format.toMajor(Number(value))
  }
  const set = (operator: Condition['operator'], value: number | string) => {
    const known = typeof value === 'number' && Number.isFinite(value)
    onWhere(withValues(where, field, operator, known ? [String(minutes ? Math.round(value) : format.toMinor(value))] : []))
  }
  const unit = minutes ? t('filter.minutesUnit') : format.currency
  return (
    <fieldset className={classes.range}>
      <legend>{`${t(`column.${field}`)}, ${unit}`}</legend>
      <NumberInput aria-label={t('filter.from')} placeholder={t('filter.from')} value={shown('from')} onChange={(value) => set('from', value)} thousandSeparator=" " />
      <NumberInput aria-label={t('filter.to')} placeholder={t('filter.to')} value={shown('to')} onChange={(value) => set('to', value)} thousandSeparator=" " />
    </fieldset>
  )
}

function Days({ where, onWhere }: Part) {
  const { t } = useTranslation('company')
  const input = (operator: 'from' | 'to') => (
    <TextInput type="date" aria-label={t(`filter.${operator}`)} value={valuesOf(where, 'last_paid_on', operator)[0] ?? ''} onChange={(event) => onWhere(withValues(where, 'last_paid_on', operator, event.currentTarget.value ? [event.currentTarget.value] : []))} />
  )
  return (
    <fieldset className={classes.range}>
      <legend>{t('column.last_paid_on')}</legend>
      {input('from')}
      {input('to')}
    </fieldset>
  )
}
