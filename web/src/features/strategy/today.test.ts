import { expect, test } from 'vitest'
import { isoDay } from './today'

test('late in the evening in London it is tomorrow in Moscow', () => {
  const moment = new Date('2026-11-23T22:30:00Z')
  expect([isoDay('Europe/London', moment), isoDay('Europe/Moscow', moment)]).toEqual(['2026-11-23', '2026-11-24'])
})
