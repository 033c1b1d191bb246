import { expect, test } from 'vitest'
import { barScale } from './month-bars'

test('the tallest bar fills the drawing', () => {
  const scale = barScale([50, 0, 100], 150)
  expect([scale.zero, scale.of(100), scale.of(50)]).toEqual([150, 150, 75])
})

test('refunds hang below the line on the same scale', () => {
  const scale = barScale([100, -50], 150)
  expect([scale.zero, scale.of(100), scale.of(-50)]).toEqual([100, 100, 50])
})

test('months without payments draw nothing', () => {
  const scale = barScale([0, 0], 150)
  expect([scale.zero, scale.of(0)]).toEqual([0, 0])
})
