import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { IconHourglass } from '@tabler/icons-react'
import type { Feature } from '../../app/feature'
import { key } from '../../app/key'
import { appRoute } from '../../app/routes'
import { readBudgetSearch } from './search'

export const budgetRoute = createRoute({ getParentRoute: () => appRoute, path: '/budgets', validateSearch: readBudgetSearch, component: lazyRouteComponent(() => import('./page'), 'BudgetPage') })

export const routes = [budgetRoute] as const

export const feature: Feature = {
  nav: [{ to: '/budgets', label: key('common:nav.budget'), icon: IconHourglass, section: 'work', order: 55 }],
  actions: [{ id: 'budget-over', label: key('budget:action.over'), words: key('budget:action.words'), to: '/budgets?view=over' }],
}
