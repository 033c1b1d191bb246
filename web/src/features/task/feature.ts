import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { IconSquareCheck } from '@tabler/icons-react'
import type { Feature } from '../../app/feature'
import { key } from '../../app/key'
import { appRoute } from '../../app/routes'
import { openTask } from './open'
import { readTableSearch, readTaskSearch } from './search'

export const tasksRoute = createRoute({ getParentRoute: () => appRoute, path: '/tasks', validateSearch: readTaskSearch, component: lazyRouteComponent(() => import('./page'), 'TasksPage') })

export const tableRoute = createRoute({ getParentRoute: () => appRoute, path: '/tasks/list', validateSearch: readTableSearch, component: lazyRouteComponent(() => import('./table-page'), 'TaskTablePage') })

export const routes = [tasksRoute, tableRoute] as const

export const feature: Feature = {
  nav: [{ to: '/tasks', label: key('common:nav.tasks'), icon: IconSquareCheck, section: 'work', order: 25 }],
  actions: [{ id: 'task-add', label: key('task:action.add'), words: key('task:action.addWords'), run: () => openTask() }],
}
