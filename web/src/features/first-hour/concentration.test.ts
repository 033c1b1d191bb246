import { expect, test } from 'vitest'
import { concentrationOf } from './concentration'

function preview(top: { companies: number; share: number }[]) {
  return { concentration: { gini: 0.5, hhi: 0.1, effective: 10, top } }
}

test('the ten largest speak where there are more than ten', () => {
  const top = [1, 10, 100, 40].map((companies) => ({ companies, share: companies / 200 }))
  expect(concentrationOf(preview(top))).toEqual({ companies: 10, share: 0.05 })
})

test('else the largest one, and nothing at all is nothing', () => {
  expect(concentrationOf(preview([{ companies: 1, share: 0.4 }]))).toEqual({ companies: 1, share: 0.4 })
  expect(concentrationOf(preview([]))).toEqual({ companies: 0, share: 0 })
})
