import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, createRoute, lazyRouteComponent, Outlet, redirect } from '@tanstack/react-router'
import { sessionQuery } from '../features/session/queries'
import { NotFound, RouteError } from './route-error'

export interface RouterContext {
  queries: QueryClient
}

export const rootRoute = createRootRouteWithContext<RouterContext>()({
  component: Outlet,
  errorComponent: RouteError,
  notFoundComponent: NotFound,
})

/** The parent of every screen that needs a signed-in person; it draws the shell. */
export const appRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'app',
  async beforeLoad({ context, location }) {
    const session = await context.queries.ensureQueryData(sessionQuery)
    if (session.first_run) throw redirect({ to: '/welcome' })
    if (!session.user) throw redirect({ to: '/sign-in', search: { next: location.href } })
    if (session.user.must_enrol && location.pathname !== '/account') throw redirect({ to: '/account' })
  },
  component: lazyRouteComponent(() => import('./shell'), 'Shell'),
})
