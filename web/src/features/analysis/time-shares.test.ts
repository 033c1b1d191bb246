import { expect, test } from 'vitest'
import { sharesByGroup } from './time-shares'

test('money and time by group, as shares of all', () => {
  const shares = sharesByGroup([
    { group: 'A', companies: 2, actual: 600, hours: 10 },
    { group: 'A', companies: 1, actual: 200, hours: 10 },
    { group: 'C', companies: 7, actual: 200, hours: 60 },
  ])
  expect(shares[0]).toEqual({ group: 'A', companies: 3, money: 800, hours: 20, moneyShare: 0.8, hoursShare: 0.25 })
  expect(shares[1]).toMatchObject({ companies: 0, moneyShare: 0 })
  expect(shares[2]).toMatchObject({ moneyShare: 0.2, hoursShare: 0.75 })
})

test('nothing planned yet', () => {
  expect(sharesByGroup([]).every((share) => share.moneyShare === 0 && share.hoursShare === 0)).toBe(true)
})

test('more refunds than payments are no share', () => {
  expect(sharesByGroup([{ group: '0', companies: 1, actual: -5, hours: 1 }, { group: 'A', companies: 1, actual: 100, hours: 1 }]).at(3)?.moneyShare).toBe(0)
})
