import { Badge, Button, Checkbox, Loader, Popover, Stack, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { IconGitCompare } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../ui/empty-state'
import { ErrorState } from '../../ui/error-state'
import { useFormat } from '../../ui/format'
import { notifyProblem } from '../../ui/notify'
import { PageHeader } from '../../ui/page-header'
import { Card } from '../../ui/stat-card'
import { peopleQuery } from '../person/queries'
import { useMay } from '../session/may'
import { scenariosQuery, useCreateScenario, type ScenarioHead } from './queries'
import classes from './scenario.module.css'

/** Saved copies of all inputs of the team's size. */
export function ScenariosPage() {
  const { t } = useTranslation('scenario')
  const { has } = useMay()
  const { data: all, error, refetch } = useQuery(scenariosQuery)
  const [chosen, setChosen] = useState<string[]>([])
  const navigate = useNavigate()
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('subtitle')}>
        {all && all.length > 0 && (
          <Button disabled={chosen.length === 0} onClick={() => void navigate({ to: '/scenarios/compare', search: { ids: chosen } })}>
            {t('compare')}
          </Button>
        )}
        {has('manage') && <NewButton />}
      </PageHeader>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!all && !error && <Loader type="dots" />}
      {all?.length === 0 && <EmptyState icon={IconGitCompare} title={t('empty.title')} text={t('empty.text')} />}
      {all && all.length > 0 && (
        <Card>
          <ul className={classes.list}>
            {all.map((one) => (
              <Row key={one.id} scenario={one} chosen={chosen.includes(one.id)} full={chosen.length >= 5} onChoose={(on) => setChosen(on ? [...chosen, one.id] : chosen.filter((id) => id !== one.id))} />
            ))}
          </ul>
        </Card>
      )}
    </>
  )
}

function NewButton() {
  const { t } = useTranslation('scenario')
  const [open, setOpen] = useState(false)
  const [name, setName] = useState('')
  const create = useCreateScenario()
  const navigate = useNavigate()
  return (
    <Popover opened={open} onChange={setOpen} width={300} position="bottom-end" withArrow trapFocus returnFocus shadow="md">
      <Popover.Target>
        <Button variant="filled" onClick={() => setOpen(!open)}>
          {t('new')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('new')}>
        <form
          onSubmit={(event) => {
            event.preventDefault()
            void create.mutateAsync({ name }).then(({ id }) => navigate({ to: '/scenarios/$scenarioId', params: { scenarioId: id } }), notifyProblem)
          }}
        >
          <Stack gap="sm">
            <TextInput label={t('name')} description={t('newHint')} required maxLength={120} value={name} onChange={(event) => setName(event.currentTarget.value)} />
            <Button type="submit" variant="filled" loading={create.isPending}>
              {t('copyToday')}
            </Button>
          </Stack>
        </form>
      </Popover.Dropdown>
    </Popover>
  )
}

function Row({ scenario, chosen, full, onChoose }: { scenario: ScenarioHead; chosen: boolean; full: boolean; onChoose: (on: boolean) => void }) {
  const { t } = useTranslation('scenario')
  const format = useFormat()
  const { data: people = [] } = useQuery(peopleQuery)
  const author = people.find(({ id }) => id === scenario.author_id)?.name ?? ''
  return (
    <li className={classes.row}>
      <Checkbox aria-label={t('choose', { name: scenario.name })} checked={chosen} disabled={full && !chosen} onChange={(event) => onChoose(event.currentTarget.checked)} />
      <div className={classes.name}>
        <Link to="/scenarios/$scenarioId" params={{ scenarioId: scenario.id }}>
          {scenario.name}
        </Link>
        <span className={classes.note}>
          {t('by', { author, instant: format.instant(scenario.updated_at) })} · {t('changed', { count: scenario.changes })}
        </span>
      </div>
      <span className={classes.figure}>{t('needs', { people: format.people(scenario.need) })}</span>
      <span className={classes.figure} data-missing={scenario.lacking > 0 || undefined}>
        {scenario.lacking > 0 ? t('lacks', { people: format.people(scenario.lacking) }) : t('spares', { people: format.people(-scenario.lacking) })}
      </span>
      <State scenario={scenario} />
    </li>
  )
}

/** A try, a try whose ground has moved, or what holds. */
export function State({ scenario }: { scenario: ScenarioHead }) {
  const { t } = useTranslation('scenario')
  const format = useFormat()
  if (scenario.approved_at) return <Badge color="green">{t('approvedFrom', { date: format.date(scenario.valid_from) })}</Badge>
  return scenario.stale ? <Badge color="yellow">{t('stale')}</Badge> : <Badge color="gray">{t('draft')}</Badge>
}
