import { describe, expect, it } from 'vitest'
import { askedAt, toDraft, toStored, withPerson } from './mention'

const ann = { id: '00000000-0000-4000-8000-00000000000a', name: 'Ann' }
const anna = { id: '00000000-0000-4000-8000-00000000000b', name: 'Ann Marie' }
const other = { id: '00000000-0000-4000-8000-00000000000c', name: 'Ann' }

describe('naming people in a note', () => {
  it('keeps ids and shows names', () => {
    const text = `<@${anna.id}>, ask <@${ann.id}> and <@${other.id}>!`
    const draft = toDraft(text, [ann, anna, other])
    expect(draft.text).toBe('@Ann Marie, ask @Ann and @Ann (2)!')
    expect(toStored(draft)).toBe(text)
  })

  it('takes no piece of a longer word for a name', () => {
    expect(toStored({ text: '@Anna @Ann.', people: new Map([['Ann', ann.id]]) })).toBe(`@Anna <@${ann.id}>.`)
  })

  it.each([
    ['Ask @', 5, { from: 4, query: '' }],
    ['Ask @Ив', 7, { from: 4, query: 'Ив' }],
    ['@Ann Mar', 8, { from: 0, query: 'Ann Mar' }],
    ['me@example', 10, undefined],
    ['@Ann Marie went', 15, undefined],
    ['@ann\n', 5, undefined],
  ])('%j is asked about at %i', (text, cursor, want) => expect(askedAt(text, cursor)).toEqual(want))

  it('puts the person in the place of what was typed', () => {
    const put = withPerson({ text: 'Ask @an please', people: new Map() }, { from: 4, query: 'an' }, anna)
    expect(put.text).toBe('Ask @Ann Marie please')
    expect(put.text.slice(0, put.cursor)).toBe('Ask @Ann Marie ')
    expect(toStored(put)).toBe(`Ask <@${anna.id}> please`)
    expect(withPerson({ text: '@', people: put.people }, { from: 0, query: '' }, ann).text).toBe('@Ann ')
  })
})
