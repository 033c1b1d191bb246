import { Button, Group, NumberInput, SimpleGrid } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Pending } from '../../app/pending'
import { ErrorState } from '../../ui/error-state'
import { useFormat } from '../../ui/format'
import { useOperationName } from '../../ui/operation-name'
import { useToday } from '../strategy/today'
import { operationsQuery, useSaveMinutes, type Operation } from './queries'
import { Step } from './step'

/** How many minutes each kind of work takes; what was changed is saved on the way on. */
export function NormsStep({ onNext }: { onNext: () => void }) {
  const { t } = useTranslation('first-hour')
  const { data, error, refetch } = useQuery(operationsQuery)
  const today = useToday()
  const save = useSaveMinutes()
  const [typed, setTyped] = useState<Record<string, number>>({})
  const active = (data ?? []).filter((operation) => operation.active)
  const changes = active.flatMap((operation) => {
    const minutes = typed[operation.id]
    return minutes === undefined || minutes === operation.norm.minutes ? [] : [{ operation, minutes, from: today }]
  })
  const next = () => (changes.length === 0 ? onNext() : save.mutate(changes, { onSuccess: onNext }))
  return (
    <Step title={t('norms.title')} text={t('norms.text')} onNext={next} nextLabel={changes.length > 0 ? t('norms.save') : undefined}>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Pending />}
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        {active.map((operation) => (
          <MinutesInput key={operation.id} operation={operation} value={typed[operation.id]} onChange={(minutes) => setTyped({ ...typed, [operation.id]: minutes })} />
        ))}
      </SimpleGrid>
      {save.error && <ErrorState error={save.error} />}
      <Group>
        <Button renderRoot={(props) => <Link to="/operations" {...props} />}>{t('norms.open')}</Button>
      </Group>
    </Step>
  )
}

interface InputProps {
  operation: Operation
  value: number | undefined
  onChange: (minutes: number) => void
}

function MinutesInput({ operation, value, onChange }: InputProps) {
  const { t } = useTranslation('first-hour')
  const format = useFormat()
  const name = useOperationName()
  const { trip_minutes: trip, per_trip: perTrip } = operation.norm
  const travel = trip ? t('norms.trip', { trip: format.minutes(trip), count: perTrip ?? 1 }) : undefined
  return <NumberInput label={name(operation)} description={travel} inputWrapperOrder={['label', 'input', 'description', 'error']} suffix={t('norms.suffix')} min={1} max={1440} allowDecimal={false} value={value ?? operation.norm.minutes} onChange={(minutes) => typeof minutes === 'number' && onChange(minutes)} />
}
