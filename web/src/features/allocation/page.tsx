import { Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../../ui/error-state'
import { PageHeader } from '../../ui/page-header'
import { QuestionsView } from './questions'
import { questionsQuery } from './queries'

/** Where an hour earns most: what people think effort brings, and what follows from it. */
export function AllocationPage() {
  const { t } = useTranslation('allocation')
  const questions = useQuery(questionsQuery)
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('subtitle')} />
      {questions.error && <ErrorState error={questions.error} onRetry={() => void questions.refetch()} />}
      {!questions.data && !questions.error && <Skeleton height={420} />}
      {questions.data && <QuestionsView segments={questions.data.segments} people={questions.data.people} />}
    </>
  )
}
