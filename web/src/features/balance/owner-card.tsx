import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldTexts, isStale } from '../../api/problem'
import { ErrorState } from '../../ui/error-state'
import { notifyDone, notifyProblem } from '../../ui/notify'
import { Card } from '../../ui/stat-card'
import { VersionConflict } from '../../ui/version-conflict'
import { usePersonNames } from '../activity/names'
import { CompanyLetter } from '../farewell/company-letter'
import { useMay } from '../session/may'
import { useLock, type Company } from './queries'

/** On a company's card: whose it is, whether it stays there, and the letter that introduces them. */
export function OwnerCard({ company }: { company: Company }) {
  const { t } = useTranslation('balance')
  const people = usePersonNames()
  const { may } = useMay()
  const lock = useLock(company.id)
  const [open, setOpen] = useState<'lock' | 'letter'>()
  if (!company.owner_id || !may('edit', 'company')) return null
  const close = () => setOpen(undefined)
  const unlock = () => lock.mutateAsync({ reason: '', version: company.version }).then(() => notifyDone(t('lock.ended')), notifyProblem)
  return (
    <Card title={t('owner.title', { name: people([company.owner_id]) })}>
      {company.lock && (
        <Text size="sm" mb="xs">
          <IconLock size={14} aria-hidden /> {t('lock.holds', { reason: company.lock })}
        </Text>
      )}
      <Group gap="xs">
        {may('assign', 'company') &&
          (company.lock ? (
            <Button size="xs" loading={lock.isPending} onClick={() => void unlock()}>
              {t('lock.end')}
            </Button>
          ) : (
            <Button size="xs" onClick={() => setOpen('lock')}>
              {t('lock.open')}
            </Button>
          ))}
        <Button size="xs" onClick={() => setOpen('letter')}>
          {t('letter.open')}
        </Button>
      </Group>
      {open === 'lock' && <LockDialog company={company} onClose={close} />}
      <Modal opened={open === 'letter'} onClose={close} size="lg" title={t('letter.title')} closeButtonProps={{ 'aria-label': t('common:action.close') }}>
        {open === 'letter' && <CompanyLetter company={company.id} kind="introduction" />}
      </Modal>
    </Card>
  )
}

function LockDialog({ company, onClose }: { company: Company; onClose: () => void }) {
  const { t } = useTranslation('balance')
  const lock = useLock(company.id)
  const [reason, setReason] = useState('')
  const errors = fieldTexts(lock.error)
  const done = () => {
    notifyDone(t('lock.done'))
    onClose()
  }
  return (
    <Modal opened onClose={onClose} title={t('lock.title')} closeButtonProps={{ 'aria-label': t('common:action.close') }}>
      <Stack>
        <Text size="sm">{t('lock.text')}</Text>
        <TextInput label={t('lock.reason')} required maxLength={300} value={reason} onChange={(event) => setReason(event.currentTarget.value)} error={errors['reason']} data-autofocus />
        {lock.error && Object.keys(errors).length === 0 && !isStale(lock.error) ? <ErrorState error={lock.error} /> : null}
        <VersionConflict error={lock.error} onReload={onClose} />
        <Group justify="flex-end">
          <Button onClick={onClose}>{t('common:action.cancel')}</Button>
          <Button variant="filled" disabled={!reason.trim()} loading={lock.isPending} onClick={() => void lock.mutateAsync({ reason, version: company.version }).then(done, () => undefined)}>
            {t('lock.do')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
