import { ActionIcon, Button, NumberInput, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconHistory, IconPlus, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format'
import { notifyDone, notifyProblem } from '../../ui/notify'
import { operationsQuery } from '../operations/queries'
import classes from './market.module.css'
import { useObserve, type MarketBasis, type MarketStage } from './queries'
import { useOperationText } from './words'

interface Props {
  stages: readonly MarketStage[]
  basis: MarketBasis | undefined
  onChange: (stages: MarketStage[]) => void
}

/** The way of a prospect, operation by operation; what the own log knows may be taken over. */
export function FunnelEditor({ stages, basis, onChange }: Props) {
  const { t } = useTranslation('market')
  const text = useOperationText()
  const { data: operations = [] } = useQuery(operationsQuery)
  const observe = useObserve()
  const used = new Set(stages.map(({ operation }) => operation))
  const free = operations.filter(({ code, active }) => active && !used.has(code))
  const put = (index: number, stage: MarketStage | undefined) => onChange(stages.flatMap((one, at) => (at === index ? (stage ?? []) : one)))
  const ask = () =>
    observe.mutateAsync(stages.map(({ operation }) => operation)).then((observed) => {
      const known = observed.filter(({ enough }) => enough).length
      notifyDone(known > 0 ? t('funnel.observed', { count: known }) : t('funnel.tooFew', { most: Math.max(0, ...observed.map(({ companies }) => companies)) }))
      onChange(stages.map((stage, index) => withObserved(stage, observed[index])))
    }, notifyProblem)
  return (
    <div>
      <div className={classes.funnelHead}>
        <h3 className={classes.subhead}>{t('funnel.title')}</h3>
        <Button size="compact-sm" leftSection={<IconHistory size={14} aria-hidden />} loading={observe.isPending} disabled={stages.length === 0} onClick={() => void ask()}>
          {t('funnel.observe')}
        </Button>
      </div>
      <ul className={classes.stages}>
        {stages.map((stage, index) => (
          <li key={stage.operation}>
            <Select size="xs" label={t('funnel.operation')} allowDeselect={false} value={stage.operation} onChange={(operation) => operation && put(index, { ...stage, operation, minutes: basis?.minutes[operation] ?? stage.minutes, observed: 0 })} data={[{ value: stage.operation, label: text(stage.operation) }, ...free.map(({ code }) => ({ value: code, label: text(code) }))]} />
            <Stage stage={stage} onChange={(next) => put(index, next)} />
            <ActionIcon variant="subtle" color="gray" aria-label={t('funnel.remove', { name: text(stage.operation) })} onClick={() => put(index, undefined)}>
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ul>
      <Button size="compact-sm" leftSection={<IconPlus size={14} aria-hidden />} disabled={free.length === 0 || stages.length >= 12} onClick={() => free[0] && onChange([...stages, { operation: free[0].code, minutes: basis?.minutes[free[0].code] ?? 0, attempts: 1, conversion: 0.5, lag: 1, observed: 0 }])}>
        {t('funnel.add')}
      </Button>
    </div>
  )
}

function withObserved(stage: MarketStage, seen: { enough: boolean; companies: number; attempts: number; conversion: number; lag: number } | undefined): MarketStage {
  if (!seen?.enough) return { ...stage, observed: 0 }
  return { ...stage, attempts: Math.round(seen.attempts * 100) / 100, conversion: Math.round(seen.conversion * 1000) / 1000, lag: seen.lag, observed: seen.companies }
}

/** Numbers of one stage, and where they come from: what is typed is an assumption again. */
function Stage({ stage, onChange }: { stage: MarketStage; onChange: (stage: MarketStage) => void }) {
  const { t } = useTranslation('market')
  const format = useFormat()
  const number = (label: string, value: number, max: number, digits: number, put: (value: number) => Partial<MarketStage>, suffix?: string) => (
    <NumberInput size="xs" hideControls label={label} min={0} max={max} decimalScale={digits} {...(suffix ? { suffix } : {})} {...format.separators} value={value} onChange={(typed) => onChange({ ...stage, observed: 0, ...put(Math.min(max, Math.max(0, Number(typed) || 0))) })} />
  )
  return (
    <>
      {number(t('funnel.minutes'), stage.minutes, 10_000, 1, (minutes) => ({ minutes, observed: stage.observed }))}
      {number(t('funnel.attempts'), stage.attempts, 100, 2, (attempts) => ({ attempts }))}
      {number(t('funnel.conversion'), Math.round(stage.conversion * 1000) / 10, 100, 1, (share) => ({ conversion: share / 100 }), ' %')}
      {number(t('funnel.lag'), stage.lag, 60, 0, (lag) => ({ lag }))}
      <span className={classes.origin} data-observed={(stage.observed ?? 0) > 0 || undefined}>
        {(stage.observed ?? 0) > 0 ? t('funnel.fromLog', { count: stage.observed ?? 0 }) : t('funnel.assumed')}
      </span>
    </>
  )
}
