/** Targets are whole minutes: half of one is no deviation. */
const slack = 0.5

/** Where somebody's work stands against what is due to them. */
export type Standing = 'below' | 'within' | 'above'

export function standingOf(minutes: number, target: number, tolerance: number): Standing {
  if (minutes > target * (1 + tolerance) + slack) return 'above'
  return minutes < target * (1 - tolerance) - slack ? 'below' : 'within'
}

interface Bar {
  minutes: number
  target: number
  capacity: number
}

/** The longest that any bar, band or tick of these people reaches. */
export function longest(bars: Bar[], tolerance: number): number {
  return Math.max(1, ...bars.map(({ minutes, target, capacity }) => Math.max(minutes, capacity, target * (1 + tolerance))))
}

/** Shares of the scale, 0…1. */
export function placed({ minutes, target, capacity }: Bar, tolerance: number, scale: number) {
  return { bar: minutes / scale, from: Math.max(0, target * (1 - tolerance)) / scale, to: (target * (1 + tolerance)) / scale, capacity: capacity / scale }
}
