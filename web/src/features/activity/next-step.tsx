import { Checkbox, Select, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format'
import { useToday } from '../strategy/today'
import classes from './activity.module.css'
import type { Log } from './log'
import type { LogFormState } from './log-form'
import { useOperationLabel, type OperationChoice } from './names'
import type { Suggestion } from './queries'

/** What comes next with the client, asked while it is fresh. */
export function NextStep({ form, suggestion, log, operations }: { form: LogFormState; suggestion: Suggestion; log: Log; operations: OperationChoice[] }) {
  const { t } = useTranslation('activity')
  const format = useFormat()
  const today = useToday()
  const label = useOperationLabel()
  const { values } = form
  const closing = log.activity?.id ?? (values.carriesOut ? suggestion.due?.id : undefined)
  const other = suggestion.planned.find((planned) => planned.id !== closing)
  return (
    <div className={classes.box}>
      <Checkbox label={t('next.plan')} {...form.getInputProps('next', { type: 'checkbox' })} />
      {other && <span className={classes.small}>{t('next.already', { operation: label(other.operation_id), date: format.date(other.day) })}</span>}
      {values.next && (
        <>
          <div className={classes.step}>
            <Select label={t('next.operation')} allowDeselect={false} data={operations.filter((o) => o.active).map(({ id, label: text }) => ({ value: id, label: text }))} {...form.getInputProps('next_operation_id')} />
            <TextInput type="date" label={t('next.on')} min={today} required {...form.getInputProps('next_on')} />
          </div>
          {suggestion.interval_days > 0 && values.next_operation_id === suggestion.next_operation_id && <span className={classes.small}>{t('next.interval', { count: suggestion.interval_days })}</span>}
        </>
      )}
    </div>
  )
}
