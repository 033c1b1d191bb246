import { describe, expect, it } from 'vitest'
import { extensionOf, sizeText } from './size'

describe('sizes', () => {
  it.each([
    [0, '0 byte'],
    [999, '999 byte'],
    [1000, '1 kB'],
    [1_240, '1.2 kB'],
    [9_960, '10 kB'],
    [999_600, '1 MB'],
    [25_000_000, '25 MB'],
    [3_200_000_000_000, '3,200 GB'],
  ])('%d', (bytes, want) => expect(sizeText(bytes, 'en')).toBe(want))
  it('in Russian', () => expect(sizeText(1_240_000, 'ru')).toMatch(/^1,2\sМБ$/))
})

describe('extensions', () => {
  it.each([
    ['Offer.PDF', 'pdf'],
    ['a.tar.gz', 'gz'],
    ['.env', ''],
    ['Makefile', ''],
  ])('%s', (name, want) => expect(extensionOf(name)).toBe(want))
})
