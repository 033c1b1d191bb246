import { Button, NumberInput, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format'
import { notifyDone, notifyProblem } from '../../ui/notify'
import { Card } from '../../ui/stat-card'
import classes from './market.module.css'
import { plansQuery, rulesQuery, useSaveRules, type QueueRules } from './queries'

/** Which plan orders the queue, and how much of it one person holds. */
export function Rules() {
  const { data: rules } = useQuery(rulesQuery)
  return rules ? <Form key={rules.version} rules={rules} /> : null
}

function Form({ rules }: { rules: QueueRules }) {
  const { t } = useTranslation('market')
  const format = useFormat()
  const [form, setForm] = useState(rules)
  const { data: plans = [] } = useQuery(plansQuery)
  const save = useSaveRules()
  const number = (name: 'batch' | 'limit' | 'days', label: string, max: number) => (
    <NumberInput label={label} min={1} max={max} {...format.separators} value={form[name]} onChange={(typed) => Number(typed) >= 1 && setForm({ ...form, [name]: Math.min(max, Number(typed)) })} />
  )
  return (
    <div className={classes.rules}>
      <Card title={t('rules.title')}>
        <p className={classes.note}>{t('rules.hint')}</p>
        <form
          className={classes.inputs}
          onSubmit={(event) => {
            event.preventDefault()
            save.mutateAsync(form).then(() => notifyDone(t('rules.saved')), notifyProblem)
          }}
        >
          <Select label={t('rules.plan')} clearable placeholder={t('rules.noPlan')} value={form.plan_id || null} onChange={(plan) => setForm({ ...form, plan_id: plan ?? '' })} data={plans.map(({ id, name }) => ({ value: id, label: name }))} />
          {number('batch', t('rules.batch'), 100)}
          {number('limit', t('rules.limit'), 1000)}
          {number('days', t('rules.days'), 365)}
          <Button type="submit" variant="filled" loading={save.isPending} disabled={form === rules}>
            {t('rules.save')}
          </Button>
        </form>
      </Card>
    </div>
  )
}
