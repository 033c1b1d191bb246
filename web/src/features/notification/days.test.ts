import { describe, expect, it } from 'vitest'
import { byDay, dayIn } from './days'
import type { Notification } from './queries'

const at = (created_at: string) => ({ created_at }) as Notification

describe('the days of notifications', () => {
  it('are those of the workspace', () => {
    expect(dayIn('Europe/Sofia', '2026-11-24T22:30:00Z')).toBe('2026-11-25')
    expect(dayIn('UTC', '2026-11-24T22:30:00Z')).toBe('2026-11-24')
  })

  it('hold what was told on them', () => {
    const days = byDay([at('2026-11-25T08:00:00Z'), at('2026-11-24T22:30:00Z'), at('2026-11-24T21:30:00Z')], 'Europe/Sofia')
    expect(days.map(({ day, items }) => [day, items.length])).toEqual([
      ['2026-11-25', 2],
      ['2026-11-24', 1],
    ])
  })
})
