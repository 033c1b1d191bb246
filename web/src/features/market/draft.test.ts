import { expect, test } from 'vitest'
import { monthAfter, newContent, newSegment, roundUp, sliderEnds, withCounts } from './draft'
import type { MarketBasis } from './queries'

const basis: MarketBasis = {
  first: '2026-12',
  person_hours: Array.from({ length: 12 }, () => 100),
  year: 2026,
  have: 8,
  need: 5.44,
  minutes: { call: 12 },
  service: { A: 2.5, B: 1, C: 0, '?': 0.25 },
  stages: [{ operation: 'call', minutes: 12, attempts: 3, conversion: 0.3, lag: 0 }],
}

test('a plan begins with those whom the clients leave free', () => {
  const content = newContent(basis, newSegment('All', basis))
  expect([content.have, content.people, content.months]).toEqual([2.6, 2.6, 36])
  expect(newContent({ ...basis, need: 20 }, newSegment('All', basis))).toMatchObject({ have: 0, people: 1 })
  expect(content.segments[0]?.classes.map((one) => one.service_hours)).toEqual([2.5, 1, 0, 0.25])
})

test('counted classes have the mean of their money, and the unknown count like the others', () => {
  const counted = { classes: [{ class: 'A', prospects: 2, potential: 900 }, { class: 'B', prospects: 2, potential: 100 }, { class: '?', prospects: 7, potential: 0 }] }
  const segment = withCounts(newSegment('All', basis), counted, '2026-11-25')
  expect(segment.classes.map((one) => [one.class, one.prospects, one.potential])).toEqual([['A', 2, 450], ['B', 2, 50], ['C', 0, 0], ['?', 7, 250]])
  const typed = { ...segment, classes: segment.classes.map((one) => (one.class === '?' ? { ...one, potential: 40 } : one)) }
  expect(withCounts(typed, counted, '2026-11-26').classes[3]).toEqual({ class: '?', prospects: 7, potential: 40, service_hours: 0.25 })
})

test('sliders end at round numbers above what is set', () => {
  expect([1, 5, 5.1, 19, 21, 100, 101].map(roundUp)).toEqual([1, 5, 10, 20, 50, 100, 200])
  const content = newContent(basis, withCounts(newSegment('All', basis), { classes: [{ class: 'A', prospects: 3000, potential: 0 }] }, '2026-11-25'))
  expect(sliderEnds(content, 10, 2.6)).toEqual({ pace: 500, people: 10 })
})

test('months go over the year', () => {
  expect([1, 2, 13, 14].map((number) => monthAfter('2026-12', number))).toEqual(['2026-12', '2027-01', '2027-12', '2028-01'])
})
