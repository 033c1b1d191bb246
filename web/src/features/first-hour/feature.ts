import { createRoute, redirect } from '@tanstack/react-router'
import type { Feature } from '../../app/feature'
import { appRoute } from '../../app/routes'

export const routes = [
  createRoute({
    getParentRoute: () => appRoute,
    path: '/',
    beforeLoad: () => {
      throw redirect({ to: '/companies' })
    },
  }),
] as const

export const feature: Feature = {}
