import { expect, test } from 'vitest'
import { depthOf, moved, placeOf, stepped, type Place } from './place'
import type { Board, Deal } from './queries'

const deal = (id: string, stage: string) => ({ id, stage_id: stage, amount: 10 }) as Deal
const stage = (id: string, ...cards: string[]) => ({ id, name: id, probability: 0, count: cards.length, amount: 10 * cards.length, weighted: 0, deals: cards.map((card) => deal(card, id)), next: '' })
const board = { pipeline: {}, amount_hidden: false, stages: [stage('s1', 'a', 'b', 'c'), stage('s2'), stage('s3', 'd')] } as unknown as Board

const ids = (next: Board) => next.stages.map((one) => one.deals.map((card) => card.id).join(''))

const walk = (from: Place, keys: string) => [...keys].reduce((place, key) => stepped(board, place, `Arrow${{ u: 'Up', d: 'Down', l: 'Left', r: 'Right' }[key] ?? ''}`, 'b'), from)

test('a card knows where it stands', () => {
  expect(placeOf(board, 'b')).toEqual({ stage: 's1', above: 'a' })
  expect(placeOf(board, 'd')).toEqual({ stage: 's3', above: '' })
  expect(placeOf(board, 'x')).toBeUndefined()
  expect(depthOf(board, { stage: 's1', above: 'c' }, 'b')).toBe(2)
})

test.each([
  ['u', { stage: 's1', above: '' }],
  ['uuu', { stage: 's1', above: '' }],
  ['d', { stage: 's1', above: 'c' }],
  ['ddd', { stage: 's1', above: 'c' }],
  ['r', { stage: 's2', above: '' }],
  ['drr', { stage: 's3', above: '' }],
  ['rrd', { stage: 's3', above: 'd' }],
  ['rrr', { outcome: 'won' }],
  ['rrrr', { outcome: 'lost' }],
  ['rrrrrr', { outcome: 'lost' }],
  ['rrrd', { outcome: 'won' }],
  ['rrrl', { stage: 's3', above: '' }],
  ['lll', { stage: 's1', above: 'a' }],
])('arrows %s lead to %o', (keys, place) => {
  expect(walk({ stage: 's1', above: 'a' }, keys)).toEqual(place)
})

test('a moved card is shown in its new place, and the sums follow', () => {
  expect(ids(moved(board, 'c', { stage: 's1', above: '' }))).toEqual(['cab', '', 'd'])
  const next = moved(board, 'a', { stage: 's3', above: 'd' })
  expect(ids(next)).toEqual(['bc', '', 'da'])
  expect(next.stages.map((one) => [one.count, one.amount])).toEqual([[2, 20], [0, 0], [2, 20]])
  expect(moved(board, 'x', { stage: 's1', above: '' })).toBe(board)
})
