import { Button, NativeSelect, NumberInput, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format'
import { TurnoverCard } from '../capacity/turnover'
import { WhatIf } from '../capacity/what-if'
import { useSettingName } from '../capacity/setting-name'
import { cellName } from '../strategy/draft'
import type { Inputs } from './queries'
import classes from './scenario.module.css'
import { Standards } from './standards'

export interface InputsProps {
  inputs: Inputs
  /** As they were copied, told beside what was changed. */
  base: Inputs
  locked: boolean
  onChange: (inputs: Inputs) => void
}

const parts = ['standards', 'norms', 'segments', 'person', 'calendar', 'hires'] as const
type Part = (typeof parts)[number]

/** Everything the number of people is computed from, a part at a time. */
export function InputsCard(props: InputsProps) {
  const { t } = useTranslation('scenario')
  const [part, setPart] = useState<Part>('standards')
  return (
    <>
      <div className={classes.tabs}>
        <SegmentedControl aria-label={t('inputs.title')} value={part} onChange={(value) => setPart(value as Part)} data={parts.map((value) => ({ value, label: t(`inputs.${value}`) }))} />
      </div>
      {part === 'standards' && <Standards {...props} />}
      {part === 'norms' && <Norms {...props} />}
      {part === 'segments' && <Segments {...props} />}
      {part === 'person' && <Person {...props} />}
      {part === 'calendar' && <Calendar {...props} />}
      {part === 'hires' && <Hires {...props} />}
    </>
  )
}

/** The field's word for what the copy had, where that is something else. */
function useWas() {
  const { t } = useTranslation('scenario')
  const format = useFormat()
  return (was: number | undefined, now: number) => (was === undefined || was === now ? undefined : t('was', { value: format.number(was, 2) }))
}

function Norms({ inputs, base, locked, onChange }: InputsProps) {
  const { t } = useTranslation('scenario')
  const format = useFormat()
  const name = useSettingName()
  const was = useWas()
  return (
    <div className={classes.norms}>
      {inputs.norms.map((norm, index) => {
        const before = base.norms[index]
        const field = (key: 'minutes' | 'trip_minutes' | 'per_trip' | 'failure_minutes', label: string, min: number, max: number) => (
          <NumberInput label={label} min={min} max={max} readOnly={locked} {...format.separators} value={norm[key]} description={was(before?.[key], norm[key])} inputWrapperOrder={['label', 'input', 'description']} onChange={(value) => change(key, Math.min(max, Math.max(min, Number(value) || min)))} />
        )
        const change = (key: string, value: number) => onChange({ ...inputs, norms: inputs.norms.map((one, at) => (at === index ? { ...one, [key]: value } : one)) })
        return (
          <fieldset key={norm.operation}>
            <legend>{name(`norm/${norm.operation}`)}</legend>
            <div className={classes.inputs}>
              {field('minutes', t('norm.minutes'), 1, 2400)}
              {field('trip_minutes', t('norm.trip'), 0, 2400)}
              {field('per_trip', t('norm.perTrip'), 1, 50)}
              <NumberInput label={t('norm.success')} suffix=" %" min={1} max={100} readOnly={locked} value={Math.round(norm.success * 100)} description={before && was(Math.round(before.success * 100), Math.round(norm.success * 100))} inputWrapperOrder={['label', 'input', 'description']} onChange={(value) => Number(value) >= 1 && change('success', Math.min(100, Number(value)) / 100)} />
              {field('failure_minutes', t('norm.failure'), 0, 2400)}
            </div>
            <p className={classes.note}>{t('norm.seen', { count: norm.observations ?? 0 })}</p>
          </fieldset>
        )
      })}
    </div>
  )
}

function Segments({ inputs, base, locked, onChange }: InputsProps) {
  const { t } = useTranslation('scenario')
  const format = useFormat()
  const was = useWas()
  return (
    <>
      <div className={classes.inputs}>
        {inputs.segments.map((segment, index) => (
          <NumberInput
            key={cellName(segment)}
            label={cellName(segment)}
            min={0}
            max={1e9}
            allowDecimal={false}
            readOnly={locked}
            {...format.separators}
            value={segment.companies}
            description={was(base.segments[index]?.companies, segment.companies)}
            inputWrapperOrder={['label', 'input', 'description']}
            onChange={(value) => onChange({ ...inputs, segments: inputs.segments.map((one, at) => (at === index ? { ...one, companies: Math.max(0, Number(value) || 0) } : one)) })}
          />
        ))}
      </div>
      <p className={classes.note}>{t('inputs.segmentsText')}</p>
    </>
  )
}

function Person({ inputs, locked, onChange }: InputsProps) {
  const change = (person: Partial<Inputs['person']>) => !locked && onChange({ ...inputs, person: { ...inputs.person, ...person } })
  return (
    <div className={classes.norms}>
      <WhatIf form={inputs.person} onChange={change} />
      <TurnoverCard form={inputs.person} onChange={change} market={false} />
    </div>
  )
}

function Calendar({ inputs, base, locked, onChange }: InputsProps) {
  const { t } = useTranslation('scenario')
  const format = useFormat()
  const was = useWas()
  return (
    <>
      <div className={classes.inputs}>
        {inputs.months.map((month, index) => (
          <NumberInput
            key={month.month}
            label={format.month(month.month)}
            suffix={` ${t('hour')}`}
            min={0}
            max={744}
            readOnly={locked}
            {...format.separators}
            value={month.hours}
            description={was(base.months[index]?.hours, month.hours)}
            inputWrapperOrder={['label', 'input', 'description']}
            onChange={(value) => onChange({ ...inputs, months: inputs.months.map((one, at) => (at === index ? { ...one, hours: Math.min(744, Math.max(0, Number(value) || 0)) } : one)) })}
          />
        ))}
      </div>
      <p className={classes.note}>{t('inputs.calendarText')}</p>
    </>
  )
}

function Hires({ inputs, locked, onChange }: InputsProps) {
  const { t } = useTranslation('scenario')
  const format = useFormat()
  const set = (hires: Inputs['hires']) => onChange({ ...inputs, hires })
  return (
    <div className={classes.hires}>
      <p className={classes.note}>{t('inputs.hiresText')}</p>
      {inputs.hires.map((hire, index) => (
        <div key={index} className={classes.hire}>
          <NativeSelect label={t('hire.month')} disabled={locked} data={inputs.months.map(({ month }) => ({ value: month, label: format.month(month) }))} value={hire.month} onChange={(event) => set(inputs.hires.map((one, at) => (at === index ? { ...one, month: event.currentTarget.value } : one)))} />
          <NumberInput label={t('hire.people')} min={-1000} max={1000} readOnly={locked} {...format.separators} value={hire.people} onChange={(value) => set(inputs.hires.map((one, at) => (at === index ? { ...one, people: Number(value) || 0 } : one)))} />
          {!locked && <Button onClick={() => set(inputs.hires.filter((_, at) => at !== index))}>{t('hire.remove')}</Button>}
        </div>
      ))}
      {!locked && <Button onClick={() => set([...inputs.hires, { month: inputs.months[Math.min(3, inputs.months.length - 1)]!.month, people: 1 }])}>{t('hire.add')}</Button>}
    </div>
  )
}
