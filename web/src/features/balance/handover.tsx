import { Button, Modal, Select, Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../../ui/error-state'
import { useFormat } from '../../ui/format'
import { Card } from '../../ui/stat-card'
import { CompanyLetter } from '../farewell/company-letter'
import classes from './balance.module.css'
import { proposalRoute } from './feature'
import { handoverQuery, type HandoverLine, type Proposal } from './queries'

/** What one person hands over and takes over, to talk through and to print. */
export function Handover({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation('balance')
  const search = proposalRoute.useSearch()
  const navigate = useNavigate({ from: '/balance/$proposalId' })
  const change = (list: string | null) => {
    const { list: _before, ...rest } = search
    void navigate({ search: { ...rest, ...(list && { list }) }, replace: true })
  }
  return (
    <Card
      title={t('handover.title')}
      actions={
        search.list && (
          <Button size="xs" leftSection={<IconPrinter size={15} aria-hidden />} onClick={() => window.print()}>
            {t('handover.print')}
          </Button>
        )
      }
    >
      <div className={classes.tools}>
        <Select label={t('handover.whose')} clearable data={proposal.people.map(({ person_id, name }) => ({ value: person_id, label: name }))} value={search.list ?? null} onChange={change} />
      </div>
      {search.list && <Lists proposal={proposal} person={search.list} />}
    </Card>
  )
}

function Lists({ proposal, person }: { proposal: Proposal; person: string }) {
  const { t } = useTranslation('balance')
  const { data, error, refetch } = useQuery(handoverQuery(proposal.id, person))
  const [letter, setLetter] = useState<HandoverLine>()
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton height={160} />
  const name = proposal.people.find(({ person_id }) => person_id === person)?.name ?? ''
  const write = proposal.state === 'applied' ? setLetter : undefined
  return (
    <>
      {data.gets.length > 0 && <h3>{t('handover.gets', { name })}</h3>}
      <Lines lines={data.gets} proposal={proposal} onLetter={write} />
      {data.gives.length > 0 && <h3>{t('handover.gives', { name })}</h3>}
      <Lines lines={data.gives} proposal={proposal} />
      {data.gets.length + data.gives.length === 0 && <p className={classes.small}>{t('moves.none')}</p>}
      {data.more && <p className={classes.small}>{t('handover.more')}</p>}
      <Modal opened={letter !== undefined} onClose={() => setLetter(undefined)} size="lg" title={t('letter.title')} closeButtonProps={{ 'aria-label': t('common:action.close') }}>
        {letter && <CompanyLetter company={letter.company_id} kind="introduction" />}
      </Modal>
    </>
  )
}

interface LinesProps {
  lines: HandoverLine[]
  proposal: Proposal
  onLetter?: ((line: HandoverLine) => void) | undefined
}

function Lines({ lines, proposal, onLetter }: LinesProps) {
  const { t } = useTranslation('balance')
  const format = useFormat()
  const names = new Map(proposal.people.map(({ person_id, name }) => [person_id, name]))
  const who = (id: string | undefined) => (id ? (names.get(id) ?? '…') : t('nobody'))
  return (
    <ul className={classes.list}>
      {lines.map((line) => (
        <li key={line.company_id}>
          <span className={classes.main}>
            <Link to="/companies/$companyId" params={{ companyId: line.company_id }}>
              {line.name}
            </Link>
            <span className={classes.small}>{[line.contact, line.phone, line.email].filter(Boolean).join(' · ')}</span>
            <span className={classes.small}>
              {[
                t('moves.change', { from: who(line.from_id), to: who(line.to_id) }),
                line.city,
                format.minutes(line.minutes),
                format.moneyShort(line.worth),
                line.last_contact_on ? t('handover.last', { date: format.date(line.last_contact_on) }) : t('handover.never'),
                line.next_step_on ? t('handover.next', { date: format.date(line.next_step_on) }) : '',
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
            {line.note && <span className={classes.small}>{line.note}</span>}
          </span>
          {onLetter && (
            <Button size="compact-sm" className={classes.screen ?? ''} aria-label={t('letter.named', { name: line.name })} onClick={() => onLetter(line)}>
              {t('letter.open')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}
