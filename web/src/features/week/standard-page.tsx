import { Button, Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { components } from '../../api/schema'
import { ErrorState } from '../../ui/error-state'
import { useFormat } from '../../ui/format'
import { notifyDone, notifyProblem } from '../../ui/notify'
import { PageHeader } from '../../ui/page-header'
import { useWhose, Whose } from '../day/whose'
import { peopleQuery } from '../person/queries'
import { useMay } from '../session/may'
import { Absences } from './absences'
import { Editor } from './editor'
import { standardRoute } from './feature'
import { Overload } from './overload'
import { proposeWeek, templateOf, useSaveWeek, weekQuery, type Block } from './queries'
import classes from './week.module.css'

type Proposal = components['schemas']['WeekProposal']

/** The week that somebody's work is planned into. */
export function StandardWeekPage() {
  const { t } = useTranslation('week')
  const navigate = useNavigate({ from: '/week/standard' })
  const { person, mine, ready } = useWhose(standardRoute.useSearch().person)
  const { has, may } = useMay()
  const allowed = has('manage') || (mine && may('edit', 'activity'))
  const { data, error, refetch } = useQuery({ ...weekQuery(person), enabled: ready })
  return (
    <>
      <PageHeader title={t('standard.title')} subtitle={t('standard.subtitle')}>
        <Whose person={person} onChange={(id) => void navigate({ search: { person: id } })} />
        {has('manage') && (
          <Link to="/week/templates" className={classes.link}>
            {t('template.title')}
          </Link>
        )}
      </PageHeader>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton height={420} />}
      {data && <Standard key={`${person} ${data.version}`} person={person} first={data.blocks} version={data.version} allowed={allowed} onReload={() => void refetch()} />}
      {data && <Absences person={person} allowed={allowed} />}
    </>
  )
}

interface StandardProps {
  person: string
  first: Block[]
  version: number
  allowed: boolean
  onReload: () => void
}

function Standard({ person, first, version, allowed, onReload }: StandardProps) {
  const { t } = useTranslation('week')
  const format = useFormat()
  const { data: people } = useQuery(peopleQuery)
  const role = people?.find(({ id }) => id === person)?.role
  const [proposal, setProposal] = useState<Proposal>()
  const save = useSaveWeek(person)
  const propose = (take: (blocks: Block[]) => void) =>
    proposeWeek(person).then((made) => {
      if (!made) return
      setProposal(made)
      take(made.blocks)
    }, notifyProblem)
  return (
    <>
      {proposal && <p role="status">{t('standard.proposed', { needed: format.minutes(proposal.needed_minutes), weeks: format.number(Math.round(proposal.weeks * 10) / 10) })}</p>}
      {proposal?.open && <Overload open={proposal.open} person={person} />}
      <Editor first={first} allowed={allowed} error={save.error} saving={save.isPending} onReload={onReload} onSave={(blocks) => void save.mutateAsync({ blocks, version }).then(() => notifyDone(t('standard.saved')), notifyProblem)}>
        {(take) => (
          <>
            <Button onClick={() => void propose(take)}>{t('standard.propose')}</Button>
            {role && <Button onClick={() => void templateOf(role).then((made) => made && take(made.blocks), notifyProblem)}>{t('standard.template')}</Button>}
          </>
        )}
      </Editor>
    </>
  )
}
