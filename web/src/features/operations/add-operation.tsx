import { Button, NumberInput, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { fieldTexts } from '../../api/problem'
import { notifyDone } from '../../ui/notify'
import { Card } from '../../ui/stat-card'
import { useToday } from '../strategy/today'
import classes from './operations.module.css'
import { useAddOperation } from './queries'

/** A kind of work that only this team does: tastings, audits, deliveries. */
export function AddOperation() {
  const { t } = useTranslation('operations')
  const today = useToday()
  const add = useAddOperation()
  const form = useForm({ initialValues: { name: '', minutes: 30 } })
  const submit = form.onSubmit(({ name, minutes }) =>
    add.mutate(
      { name, minutes, trip_minutes: 0, per_trip: 1, cost: 0, valid_from: today },
      {
        onSuccess: () => {
          form.reset()
          notifyDone(t('add.done'))
        },
        onError: (error) => form.setErrors(fieldTexts(error)),
      },
    ),
  )
  return (
    <Card title={t('add.title')}>
      <form className={classes.add} onSubmit={submit}>
        <TextInput label={t('add.name')} required maxLength={80} {...form.getInputProps('name')} />
        <NumberInput label={t('add.minutes')} required min={1} max={2400} allowDecimal={false} {...form.getInputProps('minutes')} />
        <Button type="submit" loading={add.isPending}>
          {t('add.button')}
        </Button>
      </form>
    </Card>
  )
}
