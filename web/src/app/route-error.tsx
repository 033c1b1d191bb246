import { Button, Stack } from '@mantine/core'
import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { Link, useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../ui/error-state'
import { PageHeader } from '../ui/page-header'

/** The error boundary of a screen: says what happened and lets the reader try again. */
export function RouteError({ error }: { error: unknown }) {
  const router = useRouter()
  const queryErrors = useQueryErrorResetBoundary()
  useEffect(() => queryErrors.reset(), [queryErrors])
  return (
    <Stack>
      <ErrorState error={error} onRetry={() => void router.invalidate()} />
    </Stack>
  )
}

/** A path that leads nowhere. */
export function NotFound() {
  const { t } = useTranslation('common')
  return (
    <Stack component="main" p="xl" maw={640} mx="auto" align="flex-start">
      <PageHeader title={t('notFound.title')} subtitle={t('notFound.text')} />
      <Button variant="filled" renderRoot={(props) => <Link to="/" {...props} />}>
        {t('notFound.home')}
      </Button>
    </Stack>
  )
}
