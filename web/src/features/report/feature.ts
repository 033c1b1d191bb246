import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { IconReportAnalytics } from '@tabler/icons-react'
import type { Feature } from '../../app/feature'
import { key } from '../../app/key'
import { appRoute } from '../../app/routes'
import { readReportSearch } from './search'

export const reportsRoute = createRoute({ getParentRoute: () => appRoute, path: '/reports', validateSearch: readReportSearch, component: lazyRouteComponent(() => import('./page'), 'ReportsPage') })

export const routes = [reportsRoute] as const

export const feature: Feature = {
  nav: [{ to: '/reports', label: key('common:nav.reports'), icon: IconReportAnalytics, section: 'work', order: 50 }],
  actions: [
    { id: 'report-uncontacted', label: key('report:action.uncontacted'), words: key('report:action.uncontactedWords'), to: '/reports?kind=uncontacted' },
    { id: 'report-pipeline', label: key('report:action.pipeline'), to: '/reports?kind=pipeline' },
  ],
}
