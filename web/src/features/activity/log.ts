import { useSyncExternalStore } from 'react'
import type { Activity } from './queries'

/** What the dialog is open for. */
export interface Log {
  company?: string
  /** With whom, to begin with. */
  contacts?: string[]
  /** An activity that is there already: it is changed. */
  activity?: Activity
  /** Opened to say that it is done, whatever it was. */
  done?: boolean
  /** Opened to plan something. */
  plan?: boolean
  /** Minutes of a timer that was stopped. */
  minutes?: number
}

let current: Log | undefined
const listeners = new Set<() => void>()

function set(log: Log | undefined) {
  current = log
  for (const listener of listeners) listener()
}

/** Opens the dialog from anywhere. Without a company it takes the one whose card is on the screen, or asks. */
export function openLog(log: Log = {}): void {
  set(log)
}

export function closeLog(): void {
  set(undefined)
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function useLog(): Log | undefined {
  return useSyncExternalStore(subscribe, () => current)
}
