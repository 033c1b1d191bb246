import { useEffect, useState, useSyncExternalStore } from 'react'

/** A running timer; it lies in the browser's store, so that it survives a reload. */
export interface Timer {
  startedAt: number
  company?: string | undefined
}

const place = 'kaymak.timer'
const listeners = new Set<() => void>()

/** Reads what was stored; anything else is no timer. */
export function readTimer(text: string | null): Timer | undefined {
  if (!text) return undefined
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null || !('startedAt' in value) || typeof value.startedAt !== 'number') return undefined
    return { startedAt: value.startedAt, company: 'company' in value && typeof value.company === 'string' ? value.company : undefined }
  } catch {
    return undefined
  }
}

/** Whole minutes that passed, at least one: nobody works for nothing. */
export function minutesSince(startedAt: number, now: number): number {
  return Math.max(1, Math.round((now - startedAt) / 60_000))
}

const two = (n: number) => String(n).padStart(2, '0')

/** 4:05 or 1:04:05. */
export function elapsed(startedAt: number, now: number): string {
  const seconds = Math.max(0, Math.floor((now - startedAt) / 1000))
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`
}

function changed() {
  for (const listener of listeners) listener()
}

export function startTimer(company?: string): void {
  localStorage.setItem(place, JSON.stringify({ startedAt: Date.now(), company }))
  changed()
}

export function dropTimer(): void {
  localStorage.removeItem(place)
  changed()
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  window.addEventListener('storage', listener) // another tab started or stopped it
  return () => {
    listeners.delete(listener)
    window.removeEventListener('storage', listener)
  }
}

/** The running timer, in every tab alike. */
export function useTimer(): Timer | undefined {
  return readTimer(useSyncExternalStore(subscribe, () => localStorage.getItem(place)))
}

/** Now, once a second while it is wanted. */
export function useNow(wanted: boolean): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    if (!wanted) return
    const tick = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(tick)
  }, [wanted])
  return now
}
