import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { IconScale } from '@tabler/icons-react'
import type { Feature } from '../../app/feature'
import { key } from '../../app/key'
import { appRoute } from '../../app/routes'

export const routes = [createRoute({ getParentRoute: () => appRoute, path: '/allocation', component: lazyRouteComponent(() => import('./page'), 'AllocationPage') })] as const

export const feature: Feature = {
  nav: [{ to: '/allocation', label: key('common:nav.allocation'), icon: IconScale, section: 'manage', order: 22 }],
  actions: [{ id: 'allocation', label: key('allocation:title'), words: key('allocation:words'), to: '/allocation' }],
}
