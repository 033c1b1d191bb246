import { Button, Checkbox, Group, Modal, MultiSelect, Radio, Select, Stack } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../../ui/error-state'
import { useFormat } from '../../ui/format'
import { usePropose, type Overview, type ProposalForm } from './queries'
import { defaultTolerance, type BalanceSearch } from './search'

const modes = ['rebalance', 'design', 'book'] as const
type Mode = (typeof modes)[number]

interface Props {
  overview: Overview
  search: BalanceSearch
  onClose: () => void
}

/** What kind of proposal is worked out. Nothing of the companies changes yet. */
export function ProposeDialog({ overview, search, onClose }: Props) {
  const { t } = useTranslation('balance')
  const format = useFormat()
  const navigate = useNavigate()
  const propose = usePropose()
  const [mode, setMode] = useState<Mode>('rebalance')
  const [whose, setWhose] = useState<string | null>(null)
  const [ownerless, setOwnerless] = useState(false)
  const [away, setAway] = useState<string[]>([])
  const people = overview.people.filter((one) => one.active && one.capacity > 0)
  const form: ProposalForm = {
    mode,
    tolerance: (search.tolerance ?? defaultTolerance) / 100,
    worth: search.worth ?? 'actual',
    ownerless,
    away: away.filter((id) => id !== whose || mode !== 'book'),
    ...(mode === 'book' && whose && { for: whose }),
    ...(search.team && { team_id: search.team }),
    ...(search.manager && { manager_id: search.manager }),
  }
  const go = () =>
    propose.mutateAsync(form).then(
      ({ id }) => void navigate({ to: '/balance/$proposalId', params: { proposalId: id } }),
      () => undefined,
    )
  return (
    <Modal opened onClose={onClose} title={t('propose.title')} closeButtonProps={{ 'aria-label': t('common:action.close') }}>
      <Stack>
        <Radio.Group label={t('propose.mode')} value={mode} onChange={(value) => setMode(value as Mode)}>
          <Stack gap="xs" mt={6}>
            {modes.map((one) => (
              <Radio key={one} value={one} label={t(`mode.${one}`)} description={t(`modeText.${one}`)} />
            ))}
          </Stack>
        </Radio.Group>
        {mode === 'book' && <Select label={t('propose.for')} required data={people.map(({ person_id, name }) => ({ value: person_id, label: name }))} value={whose} onChange={setWhose} />}
        {overview.nobody.companies > 0 && <Checkbox label={t('propose.ownerless', { count: overview.nobody.companies })} checked={ownerless} onChange={(event) => setOwnerless(event.currentTarget.checked)} />}
        <MultiSelect
          label={t('propose.away')}
          description={t('propose.awayText')}
          data={people.map(({ person_id, name, away_until }) => ({ value: person_id, label: away_until ? t('propose.until', { name, date: format.date(away_until) }) : name }))}
          value={away}
          onChange={setAway}
        />
        {propose.error && <ErrorState error={propose.error} />}
        <Group justify="flex-end">
          <Button onClick={onClose}>{t('common:action.cancel')}</Button>
          <Button variant="filled" disabled={mode === 'book' && !whose} loading={propose.isPending} onClick={() => void go()}>
            {t('propose.go')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
