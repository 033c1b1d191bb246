import { describe, expect, it } from 'vitest'
import { pieces } from './links'

describe('links in a note', () => {
  it.each([
    ['plain', [{ text: 'plain' }]],
    ['see https://example.com/a?b=1, please.', [{ text: 'see ' }, { text: 'https://example.com/a?b=1', href: 'https://example.com/a?b=1' }, { text: ', please.' }]],
    ['(http://a.bg)', [{ text: '(' }, { text: 'http://a.bg', href: 'http://a.bg' }, { text: ')' }]],
    ['javascript:alert(1) <b>no</b>', [{ text: 'javascript:alert(1) <b>no</b>' }]],
  ])('%s', (text, want) => expect(pieces(text)).toEqual(want))
})
