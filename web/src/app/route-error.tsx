import { Button, Stack } from '@mantine/core'
import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { Link, useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../ui/empty-state'
import { ErrorState } from '../ui/error-state'

/** The error boundary of a screen: says what happened and lets the reader try again. */
export function RouteError({ error }: { error: unknown }) {
  const router = useRouter()
  const queryErrors = useQueryErrorResetBoundary()
  useEffect(() => queryErrors.reset(), [queryErrors])
  return (
    <Stack p="xl">
      <ErrorState error={error} onRetry={() => void router.invalidate()} />
    </Stack>
  )
}

export function NotFound() {
  const { t } = useTranslation('common')
  return (
    <EmptyState title={t('notFound.title')} text={t('notFound.text')}>
      <Button renderRoot={(props) => <Link to="/" {...props} />}>{t('notFound.home')}</Button>
    </EmptyState>
  )
}
