import { NativeSelect, NumberInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format'
import { useSettingName } from '../capacity/setting-name'
import { cellName } from '../strategy/draft'
import type { InputsProps } from './inputs'
import classes from './scenario.module.css'

const treatments = ['visit', 'invite', 'call', 'write', 'farewell', 'assess'] as const

/** What a company of a segment gets in a year. */
export function Standards({ inputs, base, locked, onChange }: InputsProps) {
  const { t } = useTranslation('scenario')
  const format = useFormat()
  const name = useSettingName()
  const fullest = inputs.segments.reduce((most, one, index) => (one.companies > (inputs.segments[most]?.companies ?? 0) ? index : most), 0)
  const [at, setAt] = useState(fullest)
  const cell = inputs.cells[at]!
  const before = base.cells[at]
  const change = (next: Partial<typeof cell>) => onChange({ ...inputs, cells: inputs.cells.map((one, index) => (index === at ? { ...one, ...next } : one)) })
  return (
    <div className={classes.norms}>
      <div className={classes.inputs}>
        <NativeSelect
          className={classes.wide}
          label={t('standard.segment')}
          data={inputs.cells.map((one, index) => ({ value: String(index), label: t('standard.companies', { segment: cellName(one), count: inputs.segments[index]?.companies ?? 0, shown: format.number(inputs.segments[index]?.companies) }) }))}
          value={String(at)}
          onChange={(event) => setAt(Number(event.currentTarget.value))}
        />
        <NativeSelect label={t('standard.treatment')} disabled={locked} data={treatments.map((value) => ({ value, label: t(`common:treatment.${value}`) }))} value={cell.treatment} onChange={(event) => change({ treatment: event.currentTarget.value as (typeof treatments)[number] })} />
      </div>
      <div className={classes.inputs}>
        {inputs.norms.map(({ operation }) => {
          const now = cell.operations[operation] ?? 0
          const was = before?.operations[operation] ?? 0
          return (
            <NumberInput
              key={operation}
              label={name(`norm/${operation}`)}
              min={0}
              max={366}
              decimalScale={2}
              readOnly={locked}
              {...format.separators}
              value={now}
              description={was === now ? t('standard.perYear') : t('was', { value: format.number(was, 2) })}
              inputWrapperOrder={['label', 'input', 'description']}
              onChange={(value) => change({ operations: { ...cell.operations, [operation]: Math.min(366, Math.max(0, Number(value) || 0)) } })}
            />
          )
        })}
      </div>
    </div>
  )
}
