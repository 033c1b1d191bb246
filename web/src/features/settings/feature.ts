import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { IconSettings } from '@tabler/icons-react'
import type { Feature } from '../../app/feature'
import { key } from '../../app/key'
import { appRoute } from '../../app/routes'

export const routes = [
  createRoute({
    getParentRoute: () => appRoute,
    path: '/settings',
    component: lazyRouteComponent(() => import('./page'), 'SettingsPage'),
  }),
] as const

export const feature: Feature = {
  nav: [{ to: '/settings', label: key('common:nav.settings'), icon: IconSettings, section: 'data', order: 90 }],
}
