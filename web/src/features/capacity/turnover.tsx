import { NumberInput, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format'
import { Card } from '../../ui/stat-card'
import { settingsQuery } from '../settings/queries'
import classes from './capacity.module.css'
import type { ProfileForm } from './queries'
import { rampOf, rampText } from './ramp'

interface Props {
  form: ProfileForm
  onChange: (change: Partial<ProfileForm>) => void
  /** Of a scenario the market is no input. */
  market?: boolean
}

/** How people come, learn and go, and how large the market is. */
export function TurnoverCard({ form, onChange, market = true }: Props) {
  const { t } = useTranslation('capacity')
  const format = useFormat()
  const { data: settings } = useQuery(settingsQuery)
  return (
    <Card title={t('turnover.title')}>
      <p className={classes.note}>{t('turnover.text')}</p>
      <div className={classes.inputs}>
        <NumberInput label={t('turnover.attrition')} description={t('turnover.attritionHint')} suffix=" %" min={0} max={100} decimalScale={1} {...format.separators} value={Math.round((form.attrition ?? 0) * 1000) / 10} onChange={(value) => onChange({ attrition: Math.min(100, Math.max(0, Number(value) || 0)) / 100 })} />
        <NumberInput label={t('turnover.fill')} description={t('turnover.fillHint')} min={0} max={24} allowDecimal={false} value={form.months_to_fill ?? 0} onChange={(value) => onChange({ months_to_fill: Math.min(24, Math.max(0, Number(value) || 0)) })} />
        <Ramp ramp={form.ramp ?? []} onChange={(ramp) => onChange({ ramp })} />
        {market && <NumberInput label={t('turnover.market')} description={t('turnover.marketHint')} suffix={settings ? ` ${settings.currency}` : ''} min={0} allowDecimal={false} {...format.separators} value={format.toMajor(form.market ?? 0)} onChange={(value) => onChange({ market: format.toMinor(Math.max(0, Number(value) || 0)) })} />}
      </div>
    </Card>
  )
}

/** Months of learning as they are typed: "25, 50, 75". */
function Ramp({ ramp, onChange }: { ramp: number[]; onChange: (ramp: number[]) => void }) {
  const { t } = useTranslation('capacity')
  const [text, setText] = useState(rampText(ramp))
  const read = rampOf(text)
  return (
    <TextInput
      label={t('turnover.ramp')}
      description={t('turnover.rampHint')}
      value={read && rampText(read) !== rampText(ramp) ? rampText(ramp) : text}
      error={read ? undefined : t('turnover.rampError')}
      onChange={(event) => {
        const typed = event.currentTarget.value
        setText(typed)
        const next = rampOf(typed)
        if (next) onChange(next)
      }}
    />
  )
}
