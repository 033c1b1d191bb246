import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { IconFileImport } from '@tabler/icons-react'
import type { Feature } from '../../app/feature'
import { key } from '../../app/key'
import { appRoute } from '../../app/routes'

export const routes = [
  createRoute({
    getParentRoute: () => appRoute,
    path: '/import',
    component: lazyRouteComponent(() => import('./page'), 'ImportPage'),
  }),
  createRoute({
    getParentRoute: () => appRoute,
    path: '/import/$id',
    component: lazyRouteComponent(() => import('./import-page'), 'OneImportPage'),
  }),
] as const

export const feature: Feature = {
  nav: [{ to: '/import', label: key('common:nav.import'), icon: IconFileImport, section: 'data', order: 10, power: 'analyse' }],
  actions: [{ id: 'import', label: key('import:action'), words: key('import:words'), to: '/import', power: 'analyse' }],
}
