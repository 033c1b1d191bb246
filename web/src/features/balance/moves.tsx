import { Badge, Button, SegmentedControl, Select, Skeleton } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../../ui/error-state'
import { useFormat } from '../../ui/format'
import { notifyProblem } from '../../ui/notify'
import { Card } from '../../ui/stat-card'
import classes from './balance.module.css'
import { proposalRoute } from './feature'
import { movesQuery, useTakeOut, type Move, type Proposal } from './queries'
import { moveKinds, type MoveKind, type ProposalSearch } from './search'

/** Every move of a proposal, those that weigh most first. */
export function Moves({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation('balance')
  const search = proposalRoute.useSearch()
  const navigate = useNavigate({ from: '/balance/$proposalId' })
  const kind = search.kind ?? 'moved'
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(movesQuery(proposal.id, kind, search.person))
  const shown = data?.pages.flatMap((page) => page.items) ?? []
  const change = (part: { [K in keyof ProposalSearch]: ProposalSearch[K] | undefined }) =>
    void navigate({ search: Object.fromEntries(Object.entries({ ...search, ...part }).filter(([, value]) => value !== undefined)), replace: true })
  const there: Record<MoveKind, boolean> = { moved: true, out: proposal.out > 0, stale: proposal.stale > 0, unplaced: proposal.unplaced > 0, unfit: proposal.unfit > 0 }
  return (
    <Card title={t('moves.title')}>
      <div className={classes.tools}>
        <div className={classes.scroll}>
          <SegmentedControl aria-label={t('moves.title')} data={moveKinds.filter((one) => there[one] || one === kind).map((one) => ({ value: one, label: t(`kind.${one}`) }))} value={kind} onChange={(one) => change({ kind: one as MoveKind })} />
        </div>
        <Select aria-label={t('moves.person')} placeholder={t('moves.everybody')} clearable data={proposal.people.map(({ person_id, name }) => ({ value: person_id, label: name }))} value={search.person ?? null} onChange={(person) => change({ person: person ?? undefined })} />
      </div>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton height={200} />}
      {data && shown.length === 0 && <p className={classes.small}>{t('moves.none')}</p>}
      <ul className={classes.list}>
        {shown.map((move) => (
          <Line key={move.company_id} move={move} proposal={proposal} />
        ))}
      </ul>
      {hasNextPage && (
        <Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('moves.more')}
        </Button>
      )}
    </Card>
  )
}

function Line({ move, proposal }: { move: Move; proposal: Proposal }) {
  const { t } = useTranslation('balance')
  const format = useFormat()
  const takeOut = useTakeOut(proposal.id)
  const names = new Map(proposal.people.map(({ person_id, name }) => [person_id, name]))
  const who = (id: string | undefined) => (id ? (names.get(id) ?? '…') : t('nobody'))
  const open = (proposal.state === 'ready' || proposal.state === 'undone') && (move.kind === 'moved' || move.kind === 'out')
  const out = move.kind === 'out'
  const facts = [[move.city, move.region].filter(Boolean).join(', '), move.group && `${move.group}/${move.class}`, format.minutes(move.minutes), format.moneyShort(move.worth)].filter(Boolean)
  return (
    <li>
      <span className={classes.main}>
        {move.name ? (
          <Link to="/companies/$companyId" params={{ companyId: move.company_id }}>
            {move.name}
          </Link>
        ) : (
          t('moves.gone')
        )}
        <span className={classes.small}>{facts.join(' · ')}</span>
      </span>
      <span>{move.to_id ? t('moves.change', { from: who(move.from_id), to: who(move.to_id) }) : who(move.from_id)}</span>
      {move.doubt && <Badge color="yellow">{t(`doubt.${move.doubt}`)}</Badge>}
      {open && (
        <Button size="compact-sm" loading={takeOut.isPending} aria-label={out ? t('moves.backNamed', { name: move.name }) : t('moves.outNamed', { name: move.name })} onClick={() => takeOut.mutate({ company_ids: [move.company_id], out: !out, version: proposal.version }, { onError: notifyProblem })}>
          {out ? t('moves.back') : t('moves.out')}
        </Button>
      )}
    </li>
  )
}
