import { expect, test } from 'vitest'
import { webLink } from './details'

test('only addresses of the web become links', () => {
  expect(webLink('example.com')).toBe('https://example.com')
  expect(webLink('http://пример.рф/страница')).toBe('http://пример.рф/страница')
  expect(webLink('javascript:alert(1)')).toBeUndefined()
  expect(webLink('data:text/html,x')).toBeUndefined()
  expect(webLink('нет сайта')).toBeUndefined()
})
