import { Anchor, Stack, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../../ui/error-state'
import { cameWith } from './came-with'
import { useGoIn } from './enter'
import { readAnswer, takeNext, useShowProvider } from './errand'
import { Frame } from './frame'

/** Where the sign-in provider sends a browser back to. */
export function ProviderPage() {
  const { t } = useTranslation('session')
  const show = useShowProvider()
  const goIn = useGoIn()
  const shown = useRef(false)
  const answer = readAnswer(cameWith)
  useEffect(() => {
    if (shown.current || 'problem' in answer) return
    shown.current = true // An answer is worth something once.
    show.mutate(answer, { onSuccess: (entered) => goIn(entered, takeNext()) })
  })
  const stopped = 'problem' in answer
  return (
    <Frame title={t('signIn.title')}>
      <Stack mt="md">
        {!stopped && !show.error && <Text role="status">{t('provider.waiting')}</Text>}
        {stopped && <Text role="alert">{t('provider.stopped', { problem: answer.problem })}</Text>}
        {show.error && <ErrorState error={show.error} />}
        {(stopped || show.error) && (
          <Anchor component={Link} to="/sign-in" replace>
            {t('provider.back')}
          </Anchor>
        )}
      </Stack>
    </Frame>
  )
}
