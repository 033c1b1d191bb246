import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { rootRoute } from '../../app/routes'
import './came-with'
import { safeNext } from './next'
import { sessionQuery } from './queries'

export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { next?: string } => (typeof search['next'] === 'string' ? { next: search['next'] } : {}),
  async beforeLoad({ context, search }) {
    const session = await context.queries.ensureQueryData(sessionQuery)
    if (session.first_run) throw redirect({ to: '/welcome' })
    if (session.user) throw redirect({ href: safeNext(search.next) })
  },
  component: lazyRouteComponent(() => import('./sign-in-page'), 'SignInPage'),
})

export const welcomeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/welcome',
  component: lazyRouteComponent(() => import('./welcome-page'), 'WelcomePage'),
})

/** Where the sign-in provider sends a browser back to. */
const providerRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in/provider',
  component: lazyRouteComponent(() => import('./provider-page'), 'ProviderPage'),
})

export const routes = [signInRoute, providerRoute, welcomeRoute] as const
