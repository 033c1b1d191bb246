import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { IconChartHistogram } from '@tabler/icons-react'
import type { Feature } from '../../app/feature'
import { key } from '../../app/key'
import { appRoute } from '../../app/routes'

export const routes = [
  createRoute({
    getParentRoute: () => appRoute,
    path: '/analysis',
    component: lazyRouteComponent(() => import('./page'), 'AnalysisPage'),
  }),
] as const

export const feature: Feature = {
  nav: [{ to: '/analysis', label: key('common:nav.analysis'), icon: IconChartHistogram, section: 'manage', order: 10, power: 'analyse', about: 'company.money' }],
}
