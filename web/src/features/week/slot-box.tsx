import { IconLock, IconLockOpen } from '@tabler/icons-react'
import { useState, type KeyboardEvent, type PointerEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useOperationName } from '../../ui/operation-name'
import { useReason } from '../day/reason'
import { clockOf, dayAfter, grain, minutesOf, startAt } from './clock'
import { perMinute } from './grid'
import type { Slot } from './queries'
import classes from './week.module.css'

export interface Place {
  day: string
  /** Minutes after midnight. */
  start: number
}

interface Props {
  slot: Slot
  /** The minute at the top of the day. */
  first: number
  allowed: boolean
  onDrop: (slot: Slot, place: Place, locked: boolean) => void
}

/** How far a pointer goes before it is a drag, in pixels. */
const slack = 4

/** A contact in the week. The pointer drags it; Space picks it up for the arrows. */
export function SlotBox({ slot, first, allowed, onDrop }: Props) {
  const { t } = useTranslation('week')
  const operation = useOperationName()
  const reason = useReason()
  const [place, setPlace] = useState<Place>()
  const [drag, setDrag] = useState<{ x: number; y: number; dx: number; dy: number }>()
  const at = place ?? { day: slot.day, start: minutesOf(slot.start) }
  const down = (event: PointerEvent<HTMLButtonElement>) => {
    if (!allowed || event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    setDrag({ x: event.clientX, y: event.clientY, dx: 0, dy: 0 })
  }
  const up = (event: PointerEvent<HTMLButtonElement>) => {
    setDrag(undefined)
    if (!drag || Math.hypot(drag.dx, drag.dy) < slack) return
    const day = dayUnder(event)
    if (day) onDrop(slot, { day, start: startAt((minutesOf(slot.start) - first) * perMinute + drag.dy, first, perMinute) }, true)
  }
  const press = (event: KeyboardEvent<HTMLButtonElement>) => {
    const go = steps[event.key]
    if (!allowed || !(event.key === ' ' || event.key === 'Escape' || go)) return
    if (event.key !== ' ' && !place) return
    event.preventDefault()
    event.stopPropagation()
    if (go) return setPlace(go(at))
    setPlace(event.key === ' ' && !place ? at : undefined)
    if (event.key === ' ' && place) onDrop(slot, place, true)
  }
  const offset = place ? (place.start - minutesOf(slot.start)) * perMinute : (drag?.dy ?? 0)
  return (
    <div className={classes.slot} data-state={slot.state} data-locked={slot.locked || undefined} data-held={place || drag ? true : undefined} style={{ top: (minutesOf(slot.start) - first) * perMinute, height: Math.max(20, slot.minutes * perMinute - 1), transform: `translate(${drag?.dx ?? 0}px, ${offset}px)` }}>
      <button
        type="button"
        className={classes.grip}
        aria-label={t('pick', { name: slot.company_name, start: place ? clockOf(place.start) : slot.start })}
        title={`${slot.start} ${operation({ code: slot.operation, name: '' })}. ${reason(slot.reason)}`}
        onPointerDown={down}
        onPointerMove={(event) => drag && setDrag({ ...drag, dx: event.clientX - drag.x, dy: event.clientY - drag.y })}
        onPointerUp={up}
        onPointerCancel={() => setDrag(undefined)}
        onKeyDown={press}
        onBlur={() => setPlace(undefined)}
      >
        {place ? clockOf(place.start) : slot.start} {slot.company_name}
      </button>
      {allowed && (
        <button type="button" className={classes.lock} aria-pressed={slot.locked} aria-label={slot.locked ? t('unlock') : t('lock')} onClick={() => onDrop(slot, { day: slot.day, start: minutesOf(slot.start) }, !slot.locked)}>
          {slot.locked ? <IconLock size={13} aria-hidden /> : <IconLockOpen size={13} aria-hidden />}
        </button>
      )}
    </div>
  )
}

const steps: Record<string, ((at: Place) => Place) | undefined> = {
  ArrowUp: ({ day, start }) => ({ day, start: Math.max(0, start - grain) }),
  ArrowDown: ({ day, start }) => ({ day, start: Math.min(24 * 60 - grain, start + grain) }),
  ArrowLeft: ({ day, start }) => ({ day: dayAfter(day, -1), start }),
  ArrowRight: ({ day, start }) => ({ day: dayAfter(day, 1), start }),
}

/** The day whose column a pointer is over. */
function dayUnder(event: PointerEvent<HTMLButtonElement>): string | undefined {
  const columns = event.currentTarget.closest('[data-grid]')?.querySelectorAll<HTMLElement>('[data-day]') ?? []
  return [...columns].find((column) => {
    const { left, right } = column.getBoundingClientRect()
    return event.clientX >= left && event.clientX < right
  })?.dataset.day
}
