import { SegmentedControl, Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../../ui/error-state'
import { PageHeader } from '../../ui/page-header'
import { useMay } from '../session/may'
import classes from './allocation.module.css'
import { HoursView } from './hours'
import { QuestionsView } from './questions'
import { questionsQuery } from './queries'
import { SettingsView } from './settings'

type View = 'questions' | 'hours' | 'settings'

/** Where an hour earns most: what people think effort brings, and what follows from it. */
export function AllocationPage() {
  const { t } = useTranslation('allocation')
  const { has, hides } = useMay()
  const shares = has('analyse') && !hides('company.money', 'payment.margin')
  const [view, setView] = useState<View>('questions')
  const names: Record<View, string> = { questions: t('view.questions'), hours: t('view.hours'), settings: t('view.settings') }
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('subtitle')} />
      {shares && (
        <div className={classes.tabs}>
          <SegmentedControl aria-label={t('title')} data={Object.entries(names).map(([value, label]) => ({ value, label }))} value={view} onChange={(value) => setView(value as View)} />
        </div>
      )}
      {view === 'questions' && <Questions />}
      {view === 'hours' && <HoursView onSettings={() => setView('settings')} />}
      {view === 'settings' && <SettingsView />}
    </>
  )
}

function Questions() {
  const { data, error, refetch } = useQuery(questionsQuery)
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton height={420} />
  return <QuestionsView segments={data.segments} people={data.people} />
}
