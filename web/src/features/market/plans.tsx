import { Select, Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../../ui/error-state'
import { PageHeader } from '../../ui/page-header'
import { useToday } from '../strategy/today'
import { newContent, newSegment, withCounts } from './draft'
import { PlanEditor } from './plan-editor'
import { basisQuery, everybodyQuery, plansQuery } from './queries'

interface Props {
  tabs: ReactNode
  chosen: string | undefined
  onChoose: (plan: string | undefined) => void
}

const fresh = 'new'

/** The saved plans, and one to begin with where there are none. */
export function Plans({ tabs, chosen, onChoose }: Props) {
  const { t } = useTranslation('market')
  const { data: plans, error, refetch } = useQuery(plansQuery)
  const plan = plans?.find(({ id }) => id === chosen) ?? (chosen === fresh ? undefined : plans?.[0])
  const choice = plans && plans.length > 0 && (
    <Select aria-label={t('plan')} allowDeselect={false} value={plan?.id ?? fresh} onChange={(id) => onChoose(id ?? undefined)} data={[...plans.map(({ id, name }) => ({ value: id, label: name })), { value: fresh, label: t('newPlan') }]} />
  )
  if (plan) return <PlanEditor key={`${plan.id} ${plan.version}`} plan={plan} content={plan.content} tabs={tabs} choice={choice} onSaved={onChoose} />
  if (plans) return <NewPlan tabs={tabs} choice={choice} onSaved={onChoose} />
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('subtitle')} />
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton height={420} />}
    </>
  )
}

interface NewProps {
  tabs: ReactNode
  choice: ReactNode
  onSaved: (plan: string | undefined) => void
}

/** A plan over all prospects of the base, made of what is known already. */
function NewPlan({ tabs, choice, onSaved }: NewProps) {
  const { t } = useTranslation('market')
  const today = useToday()
  const { data: basis, error } = useQuery(basisQuery)
  const { data: everybody, error: uncounted } = useQuery(everybodyQuery)
  if (basis && everybody) {
    const segment = withCounts(newSegment(t('everybody'), basis), everybody, today)
    return <PlanEditor key={fresh} content={newContent(basis, segment)} tabs={tabs} choice={choice} onSaved={onSaved} />
  }
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('subtitle')}>
        {choice}
      </PageHeader>
      {error || uncounted ? <ErrorState error={error ?? uncounted} /> : <Skeleton height={420} />}
    </>
  )
}
