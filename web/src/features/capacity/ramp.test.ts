import { describe, expect, test } from 'vitest'
import { rampOf, rampText } from './ramp'

describe('months of learning', () => {
  test('are read as they are written', () => {
    expect(rampOf('25, 50 %; 75')).toEqual([0.25, 0.5, 0.75])
    expect(rampText([0.25, 0.5, 0.75])).toBe('25, 50, 75')
    expect(rampOf('')).toEqual([])
  })
  test('are shares, 24 at most', () => {
    expect(rampOf('25, 120')).toBeUndefined()
    expect(rampOf('a')).toBeUndefined()
    expect(rampOf(Array.from({ length: 25 }, () => '50').join(' '))).toBeUndefined()
  })
})
