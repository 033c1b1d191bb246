import type { ComponentType } from 'react'
import type { Hideable, Power } from '../features/session/may'

/** A line in the side menu. */
export interface NavEntry {
  to: string
  /** `key('common:nav.…')` */
  label: string
  icon: ComponentType<{ size?: number | string; stroke?: number | string; 'aria-hidden'?: boolean }>
  section: 'work' | 'manage' | 'data'
  /** Lower is higher in its section. */
  order: number
  /** Only people with this power are led there. */
  power?: Power
  /** Nobody is led there from whom this is kept. */
  about?: Hideable
}

/** A command of the palette: goes somewhere or runs something. */
export interface Action {
  id: string
  /** `key('<namespace>:…')`; the palette loads the namespace itself. */
  label: string
  /** Other words a person may type, in any language, comma separated; a key as well. */
  words?: string
  /** Where it goes; what runs something goes nowhere. */
  to?: string
  run?: () => void
  power?: Power
}

/** What one folder of features/ adds to the shell. */
export interface Feature {
  nav?: NavEntry[]
  actions?: Action[]
}
