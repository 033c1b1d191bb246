import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../../ui/error-state'
import { notifyProblem } from '../../ui/notify'
import { overviewQuery, useApply, useUndo, type Proposal } from './queries'

/** Making a proposal so, and taking that back. */
export function Deeds({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation('balance')
  const may = useQuery(overviewQuery({})).data?.may ?? false
  const apply = useApply(proposal.id)
  const undo = useUndo(proposal.id)
  const [asking, setAsking] = useState(false)
  const open = proposal.state === 'ready' || proposal.state === 'undone'
  if (!may) return null
  return (
    <>
      {proposal.undo && (
        <Button loading={undo.isPending} onClick={() => undo.mutate(undefined, { onError: notifyProblem })}>
          {t('undo.button')}
        </Button>
      )}
      {open && proposal.valid > 0 && (
        <Button variant="filled" onClick={() => setAsking(true)}>
          {t('apply.open')}
        </Button>
      )}
      <Modal opened={asking} onClose={() => setAsking(false)} title={t('apply.title')} closeButtonProps={{ 'aria-label': t('common:action.close') }}>
        <Stack>
          <Text>{t('apply.text', { count: proposal.valid })}</Text>
          {proposal.stale > 0 && <Text>{t('notice.stale', { count: proposal.stale })}</Text>}
          <Text c="dimmed" size="sm">
            {t('apply.note')}
          </Text>
          {apply.error && <ErrorState error={apply.error} />}
          <Group justify="flex-end">
            <Button onClick={() => setAsking(false)}>{t('common:action.cancel')}</Button>
            <Button variant="filled" loading={apply.isPending} onClick={() => apply.mutate(proposal.version)}>
              {t('apply.go')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  )
}
