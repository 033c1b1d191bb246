import { Button, Group, NumberInput, Skeleton } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { IconDownload, IconScale } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../ui/empty-state'
import { ErrorState } from '../../ui/error-state'
import { useFormat } from '../../ui/format'
import { useOperationName } from '../../ui/operation-name'
import { StatCard } from '../../ui/stat-card'
import { operationsQuery } from '../operations/queries'
import { useMay } from '../session/may'
import { handOver } from '../strategy/handed-over'
import classes from './allocation.module.css'
import { HiringCard } from './hiring'
import { MovesCard } from './moves'
import { allocationQuery, fileAddress, type Allocation } from './queries'
import { SegmentsCard } from './segments'
import { SureCard } from './sure'

/** Today's hours beside those that earn most, and the moves that lead there. */
export function HoursView({ onSettings }: { onSettings: () => void }) {
  const { t } = useTranslation('allocation')
  const [typed, setTyped] = useState<number>()
  const [hours] = useDebouncedValue(typed ?? 0, 300)
  const { data, error, refetch } = useQuery(allocationQuery(hours))
  if (!data && !error) return <Skeleton height={480} />
  return (
    <>
      {data && <Bar allocation={data} hours={hours} typed={typed} onType={setTyped} />}
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {error && <Button onClick={onSettings}>{t('toSettings')}</Button>}
      {data && !error && (data.segments.every((one) => one.kept !== '') ? <EmptyState icon={IconScale} title={t('nothing.title')} text={t('nothing.text')} /> : <Found allocation={data} hours={hours} onSettings={onSettings} />)}
    </>
  )
}

function Found({ allocation, hours, onSettings }: { allocation: Allocation; hours: number; onSettings: () => void }) {
  return (
    <>
      <Totals allocation={allocation} />
      <SegmentsCard allocation={allocation} hours={hours} />
      <div className={classes.pair}>
        <MovesCard moves={allocation.moves} />
        <SureCard sure={allocation.sure} segments={allocation.segments} />
      </div>
      <HiringCard hiring={allocation.hiring} onSettings={onSettings} />
    </>
  )
}

interface BarProps {
  allocation: Allocation
  hours: number
  typed: number | undefined
  onType: (hours: number | undefined) => void
}

function Bar({ allocation, hours, typed, onType }: BarProps) {
  const { t } = useTranslation('allocation')
  const format = useFormat()
  const { has } = useMay()
  const navigate = useNavigate()
  const operations = useQuery(operationsQuery)
  const name = useOperationName()
  const headings = [t('column.segment'), t('column.companies'), t('column.people'), t('column.hoursToday'), t('column.hours'), t('column.minutesToday'), t('column.minutes'), t('column.contributionToday'), t('column.contribution')]
  for (const operation of operations.data ?? []) headings.push(t('column.now', { operation: name(operation) }), t('column.proposed', { operation: name(operation) }))
  const draft = () => {
    handOver(allocation.segments.filter((one) => one.kept === '').map((one) => ({ group: one.group, class: one.class, treatment: one.treatment, operations: Object.fromEntries(Object.entries(one.proposed).filter(([, times]) => times > 0)) })))
    void navigate({ to: '/strategy' })
  }
  return (
    <Group align="flex-end" gap="md">
      <NumberInput label={t('hours.label')} description={t('hours.hint', { hours: format.number(allocation.team_hours), people: format.people(allocation.people) })} w={280} min={1} max={10_000_000} step={100} allowDecimal={false} {...format.separators} value={typed ?? allocation.team_hours} onChange={(value) => onType(value === '' || Number(value) === allocation.team_hours ? undefined : Math.max(1, Number(value)))} />
      <span className={classes.spacer} />
      {has('manage') && <Button onClick={draft}>{t('draft')}</Button>}
      {has('export') && (
        <Button component="a" download href={fileAddress(hours, headings)} leftSection={<IconDownload size={16} aria-hidden />}>
          {t('file')}
        </Button>
      )}
    </Group>
  )
}

function Totals({ allocation }: { allocation: Allocation }) {
  const { t } = useTranslation('allocation')
  const format = useFormat()
  const gain = allocation.then - allocation.today
  return (
    <>
      {allocation.attained < 0.995 && <p className={classes.lead}>{t('attained', { share: format.percent(allocation.attained) })}</p>}
      <div className={classes.totals} aria-live="polite">
        <StatCard label={t('total.then')} value={format.moneyShort(allocation.then)} before={t('total.today', { money: format.moneyShort(allocation.today) })} note={t('total.thenNote')} />
        <StatCard label={t('total.gain')} value={gain >= 0 ? `+${format.moneyShort(gain)}` : format.moneyShort(gain)} note={allocation.exact || allocation.gap <= 0 ? t('total.exact') : t('total.gap', { money: format.moneyShort(allocation.gap) })} />
        <StatCard label={t('total.lambda')} value={format.money(allocation.lambda)} note={t('total.lambdaNote', { money: format.money(allocation.lambda) })} />
      </div>
    </>
  )
}
