import { Button } from '@mantine/core'
import { IconFingerprint } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../../ui/error-state'
import { hasPasskeys, useShowPasskey } from './passkey'
import type { Session } from './queries'

/** Signs in with a passkey, where this browser can. */
export function PasskeyButton({ onIn }: { onIn: (session: Session) => Promise<void> }) {
  const { t } = useTranslation('session')
  const show = useShowPasskey()
  if (!hasPasskeys) return null
  return (
    <>
      {show.error && <ErrorState error={show.error} />}
      <Button leftSection={<IconFingerprint size={18} aria-hidden />} loading={show.isPending} onClick={() => show.mutate(undefined, { onSuccess: onIn })}>
        {t('passkey')}
      </Button>
    </>
  )
}
