import { ActionIcon, Button, Group, SegmentedControl, Select } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './list.module.css'
import { valueless, type ListField, type Match, type Test } from './match'
import { ValueInput, type ValueTexts } from './value-input'

interface Props extends ValueTexts {
  match: Match
  onMatch: (match: Match) => void
  fields: ListField[]
  label: (field: string) => string
  /** How many groups this one lies in. */
  depth?: number
  onRemove?: () => void
}

const deepest = 3

/** Conditions joined by "all" or "any", with groups inside one another. */
export function FilterBuilder(props: Props) {
  const { match, onMatch, fields, depth = 0, onRemove } = props
  const { t } = useTranslation('list')
  const filters = match.filters ?? []
  const groups = match.groups ?? []
  const setTest = (index: number, test: Test | undefined) => onMatch({ ...match, filters: filters.flatMap((one, at) => (at === index ? (test ?? []) : one)) })
  const setGroup = (index: number, group: Match | undefined) => onMatch({ ...match, groups: groups.flatMap((one, at) => (at === index ? (group ?? []) : one)) })
  const first = fields.find((field) => field.operators.length > 0)
  return (
    <div className={classes.group} role="group" aria-label={t('filter.group')}>
      <Group justify="space-between" wrap="nowrap">
        <SegmentedControl size="xs" aria-label={t('filter.join')} value={match.any ? 'any' : 'all'} onChange={(join) => onMatch({ ...match, any: join === 'any' })} data={[{ value: 'all', label: t('filter.all') }, { value: 'any', label: t('filter.any') }]} />
        {onRemove && (
          <ActionIcon variant="subtle" color="gray" aria-label={t('filter.removeGroup')} onClick={onRemove}>
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        )}
      </Group>
      {filters.map((test, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- a test has no other name than its place.
        <TestRow key={index} {...props} test={test} onTest={(next) => setTest(index, next)} />
      ))}
      {groups.map((group, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- nor has a group.
        <FilterBuilder key={index} {...props} match={group} onMatch={(next) => setGroup(index, next)} depth={depth + 1} onRemove={() => setGroup(index, undefined)} />
      ))}
      <Group gap="xs">
        <Button size="compact-sm" leftSection={<IconPlus size={14} aria-hidden />} disabled={!first} onClick={() => first && onMatch({ ...match, filters: [...filters, fresh(first)] })}>
          {t('filter.add')}
        </Button>
        {depth < deepest && (
          <Button size="compact-sm" onClick={() => onMatch({ ...match, groups: [...groups, { any: !match.any, filters: first ? [fresh(first)] : [] }] })}>
            {t('filter.addGroup')}
          </Button>
        )}
      </Group>
    </div>
  )
}

function fresh(field: ListField): Test {
  return { field: field.name, operator: field.operators[0] ?? 'is', values: [] }
}

function TestRow({ test, onTest, fields, label, ...texts }: Omit<Props, 'match' | 'onMatch'> & { test: Test; onTest: (test: Test | undefined) => void }) {
  const { t } = useTranslation('list')
  const usable = fields.filter((one) => one.operators.length > 0)
  const field = usable.find((one) => one.name === test.field)
  const operators = (field?.operators ?? []).map((operator) => ({ value: operator, label: t(`operator.${operator}`) }))
  const chooseField = (name: string | null) => {
    const chosen = usable.find((one) => one.name === name)
    if (chosen) onTest(fresh(chosen))
  }
  return (
    <div className={classes.test}>
      <Select size="xs" aria-label={t('filter.field')} searchable allowDeselect={false} value={test.field} data={usable.map((one) => ({ value: one.name, label: label(one.name) }))} onChange={chooseField} />
      <Select size="xs" aria-label={t('filter.operator')} allowDeselect={false} value={test.operator} data={operators} onChange={(operator) => operator && onTest({ ...test, operator, values: [] })} />
      <div className={classes.value}>{field && !valueless(test.operator) && <ValueInput {...texts} field={field} test={test} onValues={(values) => onTest({ ...test, values })} />}</div>
      <ActionIcon variant="subtle" color="gray" aria-label={t('filter.remove')} onClick={() => onTest(undefined)}>
        <IconTrash size={16} aria-hidden />
      </ActionIcon>
    </div>
  )
}
