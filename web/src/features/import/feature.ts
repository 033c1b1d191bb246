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
] as const

export const feature: Feature = {
  nav: [{ to: '/import', label: key('common:nav.import'), icon: IconFileImport, section: 'data', order: 10 }],
}
