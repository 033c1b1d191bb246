import { NumberInput, SegmentedControl, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format'
import { Card } from '../../ui/stat-card'
import classes from './market.module.css'
import { basisQuery, type MarketContent } from './queries'

interface Props {
  content: MarketContent
  onChange: (part: Partial<MarketContent>) => void
}

/** The team behind the plan: how many, their hours, and how new ones come. */
export function PlanInputs({ content, onChange }: Props) {
  const { t } = useTranslation('market')
  const format = useFormat()
  const number = (label: string, hint: string, value: number | undefined, max: number, digits: number, put: (value: number) => void) => (
    <NumberInput label={label} description={hint} min={0} max={max} decimalScale={digits} {...format.separators} value={value ?? 0} onChange={(typed) => put(Math.min(max, Math.max(0, Number(typed) || 0)))} />
  )
  const ramp = content.ramp ?? []
  return (
    <Card title={t('team.title')}>
      <div className={classes.inputs}>
        <TextInput type="month" label={t('team.first')} description={t('team.firstHint')} value={content.first} onChange={(event) => /^\d{4}-\d\d$/.test(event.currentTarget.value) && onChange({ first: event.currentTarget.value })} />
        {number(t('team.months'), t('team.monthsHint'), content.months, 120, 0, (months) => months >= 1 && onChange({ months }))}
        {number(t('team.have'), t('team.haveHint'), content.have, 1000, 1, (have) => onChange({ have }))}
        {number(t('team.base'), t('team.baseHint'), content.base_hours, 100_000, 0, (hours) => onChange({ base_hours: hours }))}
        {number(t('team.fill'), t('team.fillHint'), content.months_to_fill, 24, 0, (months) => onChange({ months_to_fill: months }))}
        {number(t('team.attrition'), t('team.attritionHint'), Math.round((content.attrition ?? 0) * 1000) / 10, 100, 1, (share) => onChange({ attrition: share / 100 }))}
      </div>
      <Hours content={content} onChange={onChange} />
      <fieldset className={classes.ramp}>
        <legend>{t('team.ramp')}</legend>
        {[0, 1, 2, 3, 4, 5].map((month) => (
          <NumberInput key={month} size="xs" label={t('team.rampMonth', { number: month + 1 })} suffix=" %" min={0} max={100} {...format.separators} value={Math.round((ramp[month] ?? 1) * 100)} onChange={(typed) => onChange({ ramp: withRamp(ramp, month, Math.min(100, Math.max(0, Number(typed) || 0)) / 100) })} />
        ))}
      </fieldset>
    </Card>
  )
}

/** The ramp with another month, without the full months at its end. */
function withRamp(ramp: readonly number[], month: number, share: number): number[] {
  const next = Array.from({ length: Math.max(ramp.length, month + 1) }, (_, at) => (at === month ? share : (ramp[at] ?? 1)))
  while (next.at(-1) === 1) next.pop()
  return next
}

/** Hours of one person: month by month from the team's capacity, or one number. */
function Hours({ content, onChange }: Props) {
  const { t } = useTranslation('market')
  const format = useFormat()
  const { data: basis } = useQuery(basisQuery)
  const monthly = content.person_hours.length === 12
  const mean = content.person_hours.reduce((sum, hours) => sum + hours, 0) / Math.max(1, content.person_hours.length)
  return (
    <div className={classes.hours}>
      <SegmentedControl
        aria-label={t('team.hours')}
        value={monthly ? 'capacity' : 'typed'}
        onChange={(value) => onChange({ person_hours: value === 'capacity' && basis ? basis.person_hours : [Math.round(mean)] })}
        data={[
          { value: 'capacity', label: t('team.fromCapacity') },
          { value: 'typed', label: t('team.typed') },
        ]}
      />
      {monthly ? (
        <span className={classes.small}>
          {t('team.hoursMean', { hours: format.hours(mean) })} <Link to="/capacity">{t('team.toCapacity')}</Link>
        </span>
      ) : (
        <NumberInput size="sm" aria-label={t('team.hours')} min={1} max={744} decimalScale={1} {...format.separators} value={content.person_hours[0] ?? 0} onChange={(typed) => Number(typed) > 0 && onChange({ person_hours: [Number(typed)] })} />
      )}
    </div>
  )
}
