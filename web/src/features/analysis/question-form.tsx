import { MultiSelect, NumberInput, Select, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format'
import { Card } from '../../ui/stat-card'
import classes from './analysis.module.css'
import type { Ground } from './queries'
import { hasCuts, nobody, presetOf, presetsOf, type Draft } from './question'

interface Props {
  ground: Ground
  draft: Draft
  onChange: (change: Partial<Draft>) => void
}

/** What is analysed: period, measure, filter and how the ranking is cut. */
export function QuestionForm({ ground, draft, onChange }: Props) {
  const { t } = useTranslation('analysis')
  const presets = presetsOf(ground)
  const chosen = presetOf(draft, presets)
  const names: Record<string, string> = { suggested: t('preset.suggested'), all: t('preset.all'), own: t('preset.own') }
  const options = [...presets.map((preset) => preset.id), ...(chosen === 'own' ? ['own'] : [])].map((value) => ({ value, label: names[value] ?? value }))
  const take = (id: string | null) => {
    const preset = presets.find((one) => one.id === id)
    if (preset) onChange({ from: preset.from, until: preset.until })
  }
  return (
    <Card>
      <div className={classes.form}>
        <Select label={t('form.period')} data={options} value={chosen} onChange={take} allowDeselect={false} />
        <TextInput type="date" label={t('form.from')} value={draft.from} max={draft.until} onChange={(event) => onChange({ from: event.currentTarget.value })} />
        <TextInput type="date" label={t('form.until')} value={draft.until} min={draft.from} onChange={(event) => onChange({ until: event.currentTarget.value })} />
        <MeasureChoice value={draft.measure} onChange={(measure) => onChange({ measure })} />
        <Cuts draft={draft} onChange={onChange} />
        <Filters ground={ground} draft={draft} onChange={onChange} />
      </div>
    </Card>
  )
}

function MeasureChoice({ value, onChange }: { value: Draft['measure']; onChange: (measure: Draft['measure']) => void }) {
  const { t } = useTranslation('analysis')
  const measures = (['revenue', 'margin', 'count'] as const).map((one) => ({ value: one, label: t(`measure.${one}`) }))
  return <Select label={t('form.measure')} data={measures} value={value} allowDeselect={false} onChange={(next) => onChange(next as Draft['measure'])} />
}

/** How the ranking is cut; each method has its own numbers. */
function Cuts({ draft, onChange }: Omit<Props, 'ground'>) {
  const { t } = useTranslation('analysis')
  const methods = (['share', 'count', 'value', 'tangent'] as const).map((one) => ({ value: one, label: t(`method.${one}`) }))
  return (
    <>
      <Select label={t('form.method')} data={methods} value={draft.method} allowDeselect={false} onChange={(method) => onChange({ method: method as Draft['method'] })} />
      {hasCuts(draft.method) && <ShareCuts draft={draft} onChange={onChange} />}
      {draft.method === 'value' && <Limits draft={draft} onChange={onChange} />}
    </>
  )
}

function ShareCuts({ draft, onChange }: Omit<Props, 'ground'>) {
  const { t } = useTranslation('analysis')
  const boundaries = (['crossing', 'inclusive', 'midpoint'] as const).map((one) => ({ value: one, label: t(`boundary.${one}`) }))
  const number = (set: (value: number) => Partial<Draft>) => (value: number | string) => typeof value === 'number' && onChange(set(value))
  return (
    <>
      <NumberInput label={t('form.cutA')} suffix=" %" min={1} max={100} decimalScale={2} value={draft.cutA} onChange={number((cutA) => ({ cutA }))} />
      <NumberInput label={t('form.cutB')} suffix=" %" min={1} max={100} decimalScale={2} value={draft.cutB} onChange={number((cutB) => ({ cutB }))} />
      <Select label={t('form.boundary')} data={boundaries} value={draft.boundary} allowDeselect={false} onChange={(boundary) => onChange({ boundary: boundary as Draft['boundary'] })} />
      <NumberInput label={t('form.hysteresis')} suffix=" %" min={0} max={20} decimalScale={2} value={draft.hysteresis} onChange={number((hysteresis) => ({ hysteresis }))} />
    </>
  )
}

function Limits({ draft, onChange }: Omit<Props, 'ground'>) {
  const { t } = useTranslation('analysis')
  const format = useFormat()
  const money = draft.measure !== 'count'
  const shown = (value: number) => (value === 0 ? '' : money ? format.toMajor(value) : value)
  const take = (set: (value: number) => Partial<Draft>) => (value: number | string) => typeof value === 'number' && onChange(set(money ? format.toMinor(value) : Math.round(value)))
  const suffix = money ? ` ${format.currency}` : ''
  return (
    <>
      <NumberInput label={t('form.limitA')} suffix={suffix} min={0} {...format.separators} value={shown(draft.limitA)} onChange={take((limitA) => ({ limitA }))} />
      <NumberInput label={t('form.limitB')} suffix={suffix} min={0} {...format.separators} value={shown(draft.limitB)} onChange={take((limitB) => ({ limitB }))} />
    </>
  )
}

function Filters({ ground, draft, onChange }: Props) {
  const { t } = useTranslation('analysis')
  const owners = [{ value: nobody, label: t('form.nobody') }, ...ground.owners.map((owner) => ({ value: owner.id, label: owner.name }))]
  const hint = (list: string[]) => (list.length > 0 ? '' : t('form.all'))
  return (
    <>
      <MultiSelect label={t('form.owner')} data={owners} value={draft.owners} onChange={(list) => onChange({ owners: list })} placeholder={hint(draft.owners)} searchable clearable />
      {ground.industries.length > 0 && <MultiSelect label={t('form.industry')} data={ground.industries} value={draft.industries} onChange={(list) => onChange({ industries: list })} placeholder={hint(draft.industries)} searchable clearable limit={100} />}
      {ground.regions.length > 0 && <MultiSelect label={t('form.region')} data={ground.regions} value={draft.regions} onChange={(list) => onChange({ regions: list })} placeholder={hint(draft.regions)} searchable clearable limit={100} />}
    </>
  )
}
