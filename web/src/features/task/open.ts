import { useSyncExternalStore } from 'react'
import type { Task } from './queries'

interface Named {
  id: string
  name: string
}

/** What the dialog is open for. */
export interface OpenTask {
  /** A task that is there already: it is changed. */
  task?: Task
  company?: Named
  contact?: Named
  deal?: Named
}

let current: OpenTask | undefined
const listeners = new Set<() => void>()

function set(open: OpenTask | undefined) {
  current = open
  for (const listener of listeners) listener()
}

/** Opens the dialog from anywhere. */
export function openTask(open: OpenTask = {}): void {
  set(open)
}

export function closeTask(): void {
  set(undefined)
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function useOpenTask(): OpenTask | undefined {
  return useSyncExternalStore(subscribe, () => current)
}
