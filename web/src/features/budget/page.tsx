import { SegmentedControl, Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { PageHeader } from '../../ui/page-header'
import { usePeople } from '../activity/names'
import { teamsQuery } from '../person/queries'
import { useMay } from '../session/may'
import { Attainment } from './attainment'
import classes from './budget.module.css'
import { budgetRoute } from './feature'
import { Files } from './files'
import { Money } from './money'
import { periods, readBudgetSearch, sides, views, type BudgetSearch } from './search'
import { Served } from './served'
import { Value } from './value'

/** Where the time of the year goes beside the money, and who gets too much of it or too little. */
export function BudgetPage() {
  const { t } = useTranslation('budget')
  const search = budgetRoute.useSearch()
  const view = search.view ?? 'money'
  const change = useChange(search)
  const { has, hides } = useMay()
  const shown = views.filter((one) => one !== 'value' || (has('analyse') && !hides('company.money')))
  return (
    <>
      <PageHeader title={t('title')} subtitle={t(`told.${view}`)}>
        {(view === 'money' || view === 'attainment') && <Files kind={view} search={search} />}
      </PageHeader>
      <div className={classes.screen}>
        <Select className={classes.narrowViews} aria-label={t('view.label')} allowDeselect={false} data={shown.map((value) => ({ value, label: t(`view.${value}`) }))} value={view} onChange={(value) => change({ view: value })} />
        <SegmentedControl className={classes.wideViews} aria-label={t('view.label')} data={shown.map((value) => ({ value, label: t(`view.${value}`) }))} value={view} onChange={(value) => change({ view: value })} />
      </div>
      <Narrow search={search} withSides={view !== 'over' && view !== 'under'} withOthers={view !== 'value'} withPeriod={view === 'attainment'} />
      {view === 'money' && <Money search={search} />}
      {view === 'value' && <Value search={search} />}
      {view === 'attainment' && <Attainment search={search} />}
      {(view === 'over' || view === 'under') && <Served key={view} which={view} search={search} />}
    </>
  )
}

/** Another address with some of it changed; null leaves it out. */
function useChange(search: BudgetSearch) {
  const navigate = useNavigate({ from: '/budgets' })
  return (part: Partial<Record<keyof BudgetSearch, string | null>>) => void navigate({ search: readBudgetSearch({ ...search, ...part }), replace: true })
}

const segments = ['A', 'B', 'C', '0', 'N', ''].flatMap((group) => ['A', 'B', 'C', '?'].map((potential) => ({ value: `${group}/${potential}`, label: `${group || '–'}/${potential}` })))

/** What the rows are, and whose companies are counted. */
function Narrow({ search, withSides, withOthers, withPeriod }: { search: BudgetSearch; withSides: boolean; withOthers: boolean; withPeriod: boolean }) {
  const { t } = useTranslation('budget')
  const change = useChange(search)
  return (
    <div className={classes.tools}>
      {withSides && <Select label={t('by.label')} allowDeselect={false} data={sides.map((value) => ({ value, label: t(`by.${value}`) }))} value={search.by ?? 'segment'} onChange={(value) => change({ by: value })} />}
      {withPeriod && <Period search={search} />}
      {withOthers && <Whose search={search} />}
    </div>
  )
}

/** Of which companies. */
function Whose({ search }: { search: BudgetSearch }) {
  const { t } = useTranslation('budget')
  const change = useChange(search)
  const people = usePeople()
  const teams = (useQuery(teamsQuery).data ?? []).map((team) => ({ value: team.id, label: team.name }))
  return (
    <>
      <Select label={t('by.segment')} placeholder={t('any')} clearable searchable data={segments} value={search.segment ?? null} onChange={(value) => change({ segment: value })} />
      <Select label={t('by.person')} placeholder={t('everybody')} clearable searchable data={people} value={search.person ?? null} onChange={(value) => change({ person: value, team: null })} />
      {teams.length > 0 && <Select label={t('by.team')} placeholder={t('any')} clearable searchable data={teams} value={search.team ?? null} onChange={(value) => change({ team: value, person: null })} />}
    </>
  )
}

function Period({ search }: { search: BudgetSearch }) {
  const { t } = useTranslation('budget')
  const change = useChange(search)
  const own = search.within === 'days'
  return (
    <>
      <Select
        label={t('period.label')}
        allowDeselect={false}
        data={[...periods.map((value) => ({ value: value as string, label: t(`period.${value.replaceAll(':', '_')}`) })), { value: 'days', label: t('period.days') }]}
        value={search.within ?? 'this:quarter'}
        onChange={(value) => change({ within: value, from: null, to: null })}
      />
      {own && <TextInput type="date" label={t('period.from')} value={search.from ?? ''} onChange={(event) => change({ from: event.currentTarget.value })} />}
      {own && <TextInput type="date" label={t('period.to')} value={search.to ?? ''} onChange={(event) => change({ to: event.currentTarget.value })} />}
    </>
  )
}
