import i18next from 'i18next'
import { beforeAll, expect, test } from 'vitest'
import { fieldTexts, isStale, Problem, problemText } from './problem'

beforeAll(async () => {
  await i18next.init({ lng: 'en', ns: ['errors'], resources: { en: { errors: { 'abc.cut_order': 'Cut {{n}} is out of order.', internal: 'Ours.', network: 'No answer.' } } }, interpolation: { escapeValue: false } })
})

test('a known code is told in the language of the reader, an unknown one in the words of the server', () => {
  expect(problemText(new Problem(422, { code: 'abc.cut_order', params: { n: '2' }, detail: 'x' }))).toBe('Cut 2 is out of order.')
  expect(problemText(new Problem(422, { code: 'abc.unheard', detail: 'Said by the server.' }))).toBe('Said by the server.')
})

test('an answer without a body and a failure to reach the server have their words', () => {
  expect(problemText(new Problem(500, {}))).toBe('Ours.')
  expect(problemText(new Problem(0, {}))).toBe('No answer.')
  expect(problemText(new TypeError('x'))).toBe('Ours.')
})

test('field errors are keyed by the path in the form', () => {
  const problem = new Problem(422, { code: 'invalid', errors: [{ location: 'body.cuts[1]', code: 'abc.cut_order', message: 'x', params: { n: '1' } }] })
  expect(fieldTexts(problem)).toEqual({ 'cuts.1': 'Cut 1 is out of order.' })
  expect(fieldTexts(new Error('x'))).toEqual({})
})

test('412 is a stale version', () => {
  expect(isStale(new Problem(412, {}))).toBe(true)
  expect(isStale(new Problem(409, {}))).toBe(false)
})
