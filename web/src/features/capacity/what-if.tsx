import { NumberInput, SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format'
import { Card } from '../../ui/stat-card'
import classes from './capacity.module.css'
import type { ProfileForm } from './queries'

interface Props {
  form: ProfileForm
  /** People to try; left out where that is set elsewhere. */
  extra?: number
  onChange: (change: Partial<ProfileForm>) => void
  onExtra?: (people: number) => void
}

/** What one person does in a year, and a try with more or fewer people. */
export function WhatIf({ form, extra, onChange, onExtra }: Props) {
  const { t } = useTranslation('capacity')
  const format = useFormat()
  const days = (name: 'vacation_days' | 'illness_days' | 'training_days', label: string) => (
    <NumberInput label={label} description={t('person.days')} min={0} max={200} decimalScale={1} {...format.separators} value={form[name]} onChange={(value) => onChange({ [name]: Math.min(200, Math.max(0, Number(value) || 0)) })} />
  )
  const share = (name: 'selling_share' | 'utilisation', label: string, hint: string) => (
    <NumberInput label={label} description={hint} suffix=" %" min={1} max={100} decimalScale={1} {...format.separators} value={Math.round(form[name] * 1000) / 10} onChange={(value) => Number(value) > 0 && onChange({ [name]: Math.min(100, Number(value)) / 100 })} />
  )
  return (
    <Card title={t('person.title')}>
      <div className={classes.inputs}>
        {days('vacation_days', t('person.vacation'))}
        {days('illness_days', t('person.illness'))}
        {days('training_days', t('person.training'))}
        {share('selling_share', t('person.selling'), t('person.sellingHint'))}
        {share('utilisation', t('person.utilisation'), t('person.utilisationHint'))}
        {onExtra && <NumberInput label={t('person.extra')} description={t('person.extraHint')} min={-500} max={500} step={1} decimalScale={1} {...format.separators} value={extra ?? 0} onChange={(value) => onExtra(Number(value) || 0)} />}
      </div>
      <div className={classes.spread}>
        <span id="spread">{t('person.spread')}</span>
        <SegmentedControl
          aria-labelledby="spread"
          value={form.spread ?? 'even'}
          onChange={(value) => onChange({ spread: value as 'even' | 'working_time' })}
          data={[
            { value: 'even', label: t('person.even') },
            { value: 'working_time', label: t('person.workingTime') },
          ]}
        />
      </div>
    </Card>
  )
}
