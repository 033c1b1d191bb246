import { expect, test } from 'vitest'
import { parse } from './progress'
import { after, steps } from './steps'

test('what was remembered is read back', () => {
  expect(parse('{"step":"norms","over":true}')).toEqual({ step: 'norms', over: true })
})

test.each([null, undefined, '', 'not json', '{}', '{"step":"gone"}', 'null', '[]'])('%s is a fresh start', (text) => {
  expect(parse(text)).toEqual({ step: 'data', over: false })
})

test('the steps follow each other to an end', () => {
  const walked = []
  for (let step: ReturnType<typeof after> = 'data'; step; step = after(step)) walked.push(step)
  expect(walked).toEqual(steps.map((step) => step.id))
})
