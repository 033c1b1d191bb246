import { Checkbox, Group, NumberInput, Select, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import type { Values } from './form'
import classes from './task.module.css'
import { useWeekdays } from './words'

/** When a task comes again after it is done. */
export function RepeatFields({ form }: { form: UseFormReturnType<Values> }) {
  const { t } = useTranslation('task')
  const weekdays = useWeekdays('short')
  const { unit } = form.values
  const units = (['day', 'week', 'month', 'year'] as const).map((value) => ({ value, label: t(`unit.${value}`) }))
  return (
    <>
      <div className={classes.three}>
        <Select label={t('field.repeat')} data={[{ value: '', label: t('once') }, ...units]} allowDeselect={false} {...form.getInputProps('unit')} error={form.errors['repeat.unit']} />
        {unit && <NumberInput label={t('field.every')} description={t(`every.${unit}`)} inputWrapperOrder={['label', 'input', 'description', 'error']} min={1} max={366} allowDecimal={false} {...form.getInputProps('every')} error={form.errors['repeat.every']} />}
        {unit && <TextInput type="date" label={t('field.until')} {...form.getInputProps('until')} error={form.errors['repeat.until']} />}
      </div>
      {unit === 'week' && (
        <Checkbox.Group label={t('field.weekdays')} {...form.getInputProps('weekdays')}>
          <Group gap="sm">
            {weekdays.map((name, at) => (
              <Checkbox key={name} value={String(at + 1)} label={name} />
            ))}
          </Group>
        </Checkbox.Group>
      )}
    </>
  )
}
