import { Button, NumberInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { fieldTexts, isStale } from '../../api/problem'
import { useFormat } from '../../ui/format'
import { notifyDone, notifyProblem } from '../../ui/notify'
import { Card } from '../../ui/stat-card'
import { VersionConflict } from '../../ui/version-conflict'
import classes from './budget.module.css'
import { useSaveRules, type TimeRules } from './queries'

/** What an hour costs, and when the head of sales wants to be told. */
export function Rules({ rules, withCost }: { rules: TimeRules; withCost: boolean }) {
  const { t } = useTranslation('budget')
  const format = useFormat()
  const client = useQueryClient()
  const save = useSaveRules()
  const form = useForm({ initialValues: { hour_cost: format.toMajor(rules.hour_cost), alarm_points: rules.alarm_points / 100 } })
  const submit = form.onSubmit(({ hour_cost, alarm_points }) => {
    save
      .mutateAsync({ hour_cost: withCost ? format.toMinor(Number(hour_cost) || 0) : rules.hour_cost, alarm_points: Math.round((Number(alarm_points) || 0) * 100), version: rules.version })
      .then(() => notifyDone(t('rules.saved')))
      .catch((error: unknown) => {
        const fields = fieldTexts(error)
        if (Object.keys(fields).length === 0 && !isStale(error)) notifyProblem(error)
        form.setErrors(fields)
      })
  })
  return (
    <Card title={t('rules.title')}>
      <form className={classes.rules} onSubmit={submit}>
        {withCost && <NumberInput label={t('rules.hourCost', { currency: format.currency })} description={t('rules.hourCostNote')} min={0} {...format.separators} {...form.getInputProps('hour_cost')} />}
        <NumberInput label={t('rules.alarm')} description={t('rules.alarmNote')} min={0} max={100} clampBehavior="strict" decimalScale={2} {...format.separators} {...form.getInputProps('alarm_points')} />
        <Button type="submit" disabled={!form.isDirty()} loading={save.isPending}>
          {t('common:action.save')}
        </Button>
      </form>
      <VersionConflict error={save.error} onReload={() => void client.invalidateQueries({ queryKey: ['budget'] })} />
    </Card>
  )
}
