import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { IconForms } from '@tabler/icons-react'
import type { Feature } from '../../app/feature'
import { key } from '../../app/key'
import { appRoute } from '../../app/routes'

export const routes = [
  createRoute({
    getParentRoute: () => appRoute,
    path: '/fields',
    component: lazyRouteComponent(() => import('./page'), 'FieldsPage'),
  }),
] as const

export const feature: Feature = {
  nav: [{ to: '/fields', label: key('common:nav.fields'), icon: IconForms, section: 'data', order: 85, power: 'manage' }],
}
