import { Select, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format'
import { Card } from '../../ui/stat-card'
import classes from './balance.module.css'
import { proposalRoute } from './feature'
import { proposalsQuery, type Proposal } from './queries'

/** Another proposal beside this one. */
export function Beside({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation('balance')
  const format = useFormat()
  const search = proposalRoute.useSearch()
  const navigate = useNavigate({ from: '/balance/$proposalId' })
  const { data } = useQuery(proposalsQuery)
  const others = (data ?? []).filter((one) => one.id !== proposal.id && one.finished_at)
  const other = others.find((one) => one.id === search.beside)
  if (others.length === 0) return null
  const name = (one: Proposal) => `${t(`mode.${one.wish.mode}`)}, ${format.instant(one.created_at)}`
  const change = (beside: string | null) => {
    const { beside: _before, ...rest } = search
    void navigate({ search: { ...rest, ...(beside && { beside }) }, replace: true })
  }
  return (
    <Card title={t('beside.title')}>
      <div className={classes.tools}>
        <Select label={t('beside.other')} clearable w={320} data={others.map((one) => ({ value: one.id, label: name(one) }))} value={other?.id ?? null} onChange={change} />
      </div>
      {other && <Comparison one={proposal} other={other} name={name} />}
    </Card>
  )
}

function Comparison({ one, other, name }: { one: Proposal; other: Proposal; name: (proposal: Proposal) => string }) {
  const { t } = useTranslation('balance')
  const format = useFormat()
  const lines: [string, (of: Proposal) => string][] = [
    [t('stat.moved'), ({ moves }) => format.number(moves)],
    [t('stat.worth'), ({ moved_worth }) => format.moneyShort(moved_worth)],
    [t('stat.placed'), ({ placed }) => format.number(placed)],
    [t('stat.spread'), ({ spread }) => format.percent(spread)],
    [t('kind.unplaced'), ({ unplaced }) => format.number(unplaced)],
    ...one.people.map(({ person_id, name: who }): [string, (of: Proposal) => string] => [who, ({ people }) => format.minutes(people.find((load) => load.person_id === person_id)?.after.minutes)]),
  ]
  return (
    <>
      <div className={classes.scroll}>
        <table className={classes.compare}>
          <thead>
            <tr>
              <th aria-label={t('beside.title')} />
              <th>{t('beside.this')}</th>
              <th>
                <Link to="/balance/$proposalId" params={{ proposalId: other.id }}>
                  {name(other)}
                </Link>
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map(([label, write]) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>{write(one)}</td>
                <td>{write(other)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Text size="sm" c="dimmed" mt="xs">
        {one.ground === other.ground ? t('beside.same') : t('beside.differs')}
      </Text>
    </>
  )
}
