import { describe, expect, it } from 'vitest'
import { pieces } from './links'

describe('links in a note', () => {
  it.each([
    ['plain', [{ text: 'plain' }]],
    ['see https://example.com/a?b=1, please.', [{ text: 'see ' }, { text: 'https://example.com/a?b=1', href: 'https://example.com/a?b=1' }, { text: ', please.' }]],
    ['(http://a.bg)', [{ text: '(' }, { text: 'http://a.bg', href: 'http://a.bg' }, { text: ')' }]],
    ['ask <@00000000-0000-4000-8000-00000000000a>!', [{ text: 'ask ' }, { text: '<@00000000-0000-4000-8000-00000000000a>', person: '00000000-0000-4000-8000-00000000000a' }, { text: '!' }]],
    ['javascript:alert(1) <b>no</b>', [{ text: 'javascript:alert(1) <b>no</b>' }]],
  ])('%s', (text, want) => expect(pieces(text)).toEqual(want))
})
