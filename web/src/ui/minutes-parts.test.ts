import { expect, test } from 'vitest'
import { minutesParts } from './minutes-parts'

test('within the budget: done, scheduled, left', () => {
  expect(minutesParts({ done: 50, scheduled: 10, budget: 100 })).toEqual([
    { kind: 'done', from: 0, to: 0.5 },
    { kind: 'scheduled', from: 0.5, to: 0.6 },
    { kind: 'left', from: 0.6, to: 1 },
  ])
})

test('beyond the budget the end is over', () => {
  expect(minutesParts({ done: 150, scheduled: 50, budget: 100 })).toEqual([
    { kind: 'done', from: 0, to: 0.5 },
    { kind: 'over', from: 0.5, to: 1 },
  ])
})

test('no budget and nothing done is an empty bar; time without a budget is all over', () => {
  expect(minutesParts({ done: 0, scheduled: 0, budget: 0 })).toEqual([{ kind: 'left', from: 0, to: 1 }])
  expect(minutesParts({ done: 30, scheduled: 0, budget: 0 })).toEqual([{ kind: 'over', from: 0, to: 1 }])
})

test('the parts always fill the bar without gaps', () => {
  for (let done = 0; done <= 120; done += 20)
    for (let scheduled = 0; scheduled <= 120; scheduled += 20)
      for (let budget = 0; budget <= 120; budget += 20) {
        const parts = minutesParts({ done, scheduled, budget })
        expect(parts[0]?.from).toBe(0)
        expect(parts.at(-1)?.to).toBe(1)
        for (let i = 1; i < parts.length; i++) expect(parts[i]?.from).toBe(parts[i - 1]?.to)
      }
})
