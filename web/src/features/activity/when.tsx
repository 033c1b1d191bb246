import { Button, Checkbox, NumberInput, TextInput } from '@mantine/core'
import { IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format'
import classes from './activity.module.css'
import { closeLog } from './log'
import type { LogFormState } from './log-form'
import type { Suggestion } from './queries'
import { dropTimer, minutesSince, startTimer, useTimer } from './timer'

/** The day, the hour, the minutes and where they come from. */
export function When({ form, suggestion, company }: { form: LogFormState; suggestion: Suggestion; company: string }) {
  const { t } = useTranslation('activity')
  const format = useFormat()
  const { values } = form
  const timer = useTimer()
  const due = suggestion.due
  const minutes = form.getInputProps('minutes')
  return (
    <>
      {values.state === 'done' && due && (values.carriesOut || due.operation_id === values.operation_id) && (
        <Checkbox label={t('form.carriesOut', { date: format.date(due.day) })} {...form.getInputProps('carriesOut', { type: 'checkbox' })} />
      )}
      <div className={classes.when}>
        <TextInput type="date" label={t('form.day')} required {...form.getInputProps('day')} />
        <TextInput type="time" label={t('form.time')} {...form.getInputProps('time')} />
        <NumberInput
          label={t('form.minutes')}
          placeholder={String(suggestion.minutes)}
          min={0}
          max={1440}
          allowDecimal={false}
          {...minutes}
          onChange={(value) => form.setValues({ minutes: typeof value === 'number' ? value : '', timed: false })}
        />
        {timer ? (
          <Button
            leftSection={<IconPlayerStop size={16} aria-hidden />}
            onClick={() => {
              form.setValues({ minutes: minutesSince(timer.startedAt, Date.now()), timed: true })
              dropTimer()
            }}
          >
            {t('form.timerStop')}
          </Button>
        ) : (
          <Button
            leftSection={<IconPlayerPlay size={16} aria-hidden />}
            onClick={() => {
              startTimer(company)
              closeLog()
            }}
          >
            {t('form.timerStart')}
          </Button>
        )}
      </div>
    </>
  )
}
