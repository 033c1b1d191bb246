import { SegmentedControl, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { PageHeader } from '../../ui/page-header'
import { usePeople } from '../activity/names'
import { teamsQuery } from '../person/queries'
import classes from './budget.module.css'
import { budgetRoute } from './feature'
import { Money } from './money'
import { readBudgetSearch, sides, views, type BudgetSearch } from './search'
import { Served } from './served'

/** Where the time of the year goes beside the money, and who gets too much of it or too little. */
export function BudgetPage() {
  const { t } = useTranslation('budget')
  const search = budgetRoute.useSearch()
  const view = search.view ?? 'money'
  const change = useChange(search)
  return (
    <>
      <PageHeader title={t('title')} subtitle={t(`told.${view}`)} />
      <div className={classes.screen}>
        <Select className={classes.narrowViews} aria-label={t('view.label')} allowDeselect={false} data={views.map((value) => ({ value, label: t(`view.${value}`) }))} value={view} onChange={(value) => change({ view: value })} />
        <SegmentedControl className={classes.wideViews} aria-label={t('view.label')} data={views.map((value) => ({ value, label: t(`view.${value}`) }))} value={view} onChange={(value) => change({ view: value })} />
      </div>
      <Narrow search={search} withSides={view === 'money'} />
      {view === 'over' || view === 'under' ? <Served key={view} which={view} search={search} /> : <Money search={search} />}
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
function Narrow({ search, withSides }: { search: BudgetSearch; withSides: boolean }) {
  const { t } = useTranslation('budget')
  const change = useChange(search)
  const people = usePeople()
  const teams = (useQuery(teamsQuery).data ?? []).map((team) => ({ value: team.id, label: team.name }))
  return (
    <div className={classes.tools}>
      {withSides && <Select label={t('by.label')} allowDeselect={false} data={sides.map((value) => ({ value, label: t(`by.${value}`) }))} value={search.by ?? 'segment'} onChange={(value) => change({ by: value })} />}
      <Select label={t('by.segment')} placeholder={t('any')} clearable searchable data={segments} value={search.segment ?? null} onChange={(value) => change({ segment: value })} />
      <Select label={t('by.person')} placeholder={t('everybody')} clearable searchable data={people} value={search.person ?? null} onChange={(value) => change({ person: value, team: null })} />
      {teams.length > 0 && <Select label={t('by.team')} placeholder={t('any')} clearable searchable data={teams} value={search.team ?? null} onChange={(value) => change({ team: value, person: null })} />}
    </div>
  )
}
