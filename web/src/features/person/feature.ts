import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { IconUserShield } from '@tabler/icons-react'
import type { Feature } from '../../app/feature'
import { key } from '../../app/key'
import { appRoute, rootRoute } from '../../app/routes'

export const roleRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/people/roles/$code',
  validateSearch: (search: Record<string, unknown>): { from?: string } => (typeof search['from'] === 'string' ? { from: search['from'] } : {}),
  component: lazyRouteComponent(() => import('./role-page'), 'RolePage'),
})

export const personRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/people/$personId',
  component: lazyRouteComponent(() => import('./person-page'), 'PersonPage'),
})

export const routes = [
  createRoute({
    getParentRoute: () => appRoute,
    path: '/people',
    component: lazyRouteComponent(() => import('./page'), 'PeoplePage'),
  }),
  createRoute({
    getParentRoute: () => appRoute,
    path: '/people/teams',
    component: lazyRouteComponent(() => import('./teams-page'), 'TeamsPage'),
  }),
  createRoute({
    getParentRoute: () => appRoute,
    path: '/people/roles',
    component: lazyRouteComponent(() => import('./roles-page'), 'RolesPage'),
  }),
  roleRoute,
  personRoute,
] as const

/** Before anybody is signed in: the page an invitation leads to. */
export const openRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/invite',
    component: lazyRouteComponent(() => import('./invite-page'), 'InvitePage'),
  }),
] as const

export const feature: Feature = {
  nav: [{ to: '/people', label: key('common:nav.people'), icon: IconUserShield, section: 'data', order: 80, power: 'manage' }],
  actions: [
    { id: 'people-teams', label: key('person:action.teams'), to: '/people/teams', power: 'manage' },
    { id: 'people-roles', label: key('person:action.roles'), to: '/people/roles', power: 'administer' },
  ],
}
