import { Button } from '@mantine/core'
import { IconLogin2 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../../ui/error-state'
import { useLeaveForProvider } from './errand'
import type { Session } from './queries'

interface Props {
  provider: NonNullable<Session['provider']>
  next: string | undefined
}

/** Leaves for the workspace's sign-in provider. */
export function ProviderButton({ provider, next }: Props) {
  const { t } = useTranslation('session')
  const leave = useLeaveForProvider(next)
  return (
    <>
      {leave.error && <ErrorState error={leave.error} />}
      <Button leftSection={<IconLogin2 size={18} aria-hidden />} variant={provider.only ? 'filled' : 'default'} loading={leave.isPending || leave.isSuccess} onClick={() => leave.mutate()}>
        {t('provider.button', { label: provider.label })}
      </Button>
    </>
  )
}
