import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { IconUsers } from '@tabler/icons-react'
import type { Feature } from '../../app/feature'
import { key } from '../../app/key'
import { appRoute } from '../../app/routes'
import { readSearch } from './search'

export const listRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/contacts',
  validateSearch: readSearch,
  component: lazyRouteComponent(() => import('./page'), 'ContactsPage'),
})

export const cardRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/contacts/$contactId',
  component: lazyRouteComponent(() => import('./card-page'), 'ContactPage'),
})

export const routes = [listRoute, cardRoute] as const

export const feature: Feature = {
  nav: [{ to: '/contacts', label: key('common:nav.contacts'), icon: IconUsers, section: 'work', order: 20 }],
  actions: [{ id: 'contact-new', label: key('contact:action.new'), to: '/contacts?create=true' }],
}
