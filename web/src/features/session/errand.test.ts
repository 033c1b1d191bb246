import { expect, test } from 'vitest'
import { readAnswer } from './errand'

test('what the provider gave is read as it came, whatever it looks like', () => {
  expect(readAnswer('?code=12345678901234567890&state=true')).toEqual({ code: '12345678901234567890', state: 'true' })
  expect(readAnswer('?state=s&code=a%2Bb%3D&iss=https%3A%2F%2Fid.example')).toEqual({ code: 'a+b=', state: 's', iss: 'https://id.example' })
})

test('of why it gave nothing only a word is shown', () => {
  expect(readAnswer('?error=access_denied&state=s')).toEqual({ problem: 'access_denied' })
  expect(readAnswer('?error=Call%20this%20number&state=s')).toEqual({ problem: '–' })
  expect(readAnswer('')).toEqual({ problem: '–' })
  expect(readAnswer('?code=c')).toEqual({ problem: '–' })
})
