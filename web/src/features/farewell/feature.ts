import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { IconDoorExit } from '@tabler/icons-react'
import type { Feature } from '../../app/feature'
import { key } from '../../app/key'
import { appRoute } from '../../app/routes'

export const routes = [createRoute({ getParentRoute: () => appRoute, path: '/farewell', component: lazyRouteComponent(() => import('./page'), 'FarewellPage') })] as const

export const feature: Feature = {
  nav: [{ to: '/farewell', label: key('common:nav.farewell'), icon: IconDoorExit, section: 'manage', order: 25, power: 'manage' }],
  actions: [{ id: 'farewell', label: key('farewell:title'), words: key('farewell:words'), to: '/farewell' }],
}
