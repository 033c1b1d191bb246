import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { IconGitCompare } from '@tabler/icons-react'
import type { Feature } from '../../app/feature'
import { key } from '../../app/key'
import { appRoute } from '../../app/routes'
import { readCompareSearch } from './search'

export const compareRoute = createRoute({ getParentRoute: () => appRoute, path: '/scenarios/compare', validateSearch: readCompareSearch, component: lazyRouteComponent(() => import('./compare-page'), 'ComparePage') })

export const scenarioRoute = createRoute({ getParentRoute: () => appRoute, path: '/scenarios/$scenarioId', component: lazyRouteComponent(() => import('./scenario-page'), 'ScenarioPage') })

export const routes = [createRoute({ getParentRoute: () => appRoute, path: '/scenarios', component: lazyRouteComponent(() => import('./page'), 'ScenariosPage') }), compareRoute, scenarioRoute] as const

export const feature: Feature = {
  nav: [{ to: '/scenarios', label: key('common:nav.scenarios'), icon: IconGitCompare, section: 'manage', order: 45, power: 'analyse' }],
}
