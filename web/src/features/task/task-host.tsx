import { useHotkeys } from '@mantine/hooks'
import { lazy, Suspense } from 'react'
import { useMay } from '../session/may'
import { openTask, useOpenTask } from './open'

const TaskDialog = lazy(() => import('./task-dialog').then((module) => ({ default: module.TaskDialog })))

/** Adding a task from anywhere: one key, and the dialog it opens. */
export function TaskHost() {
  const { may } = useMay()
  const open = useOpenTask()
  const allowed = may('create', 'task')
  // The key is the place on the keyboard: in Cyrillic it writes another letter.
  useHotkeys([['T', () => allowed && !open && openTask(), { usePhysicalKeys: true }]])
  if (!open) return null
  return (
    <Suspense>
      <TaskDialog open={open} />
    </Suspense>
  )
}
