interface Point {
  prospects: number
  potential: number
}

/** The share of the potential that the first share of prospects holds. */
export function held(curve: readonly Point[], first: number): number {
  for (let index = 1; index < curve.length; index++) {
    const [a, b] = [curve[index - 1], curve[index]]
    if (a && b && first <= b.prospects) return a.potential + ((b.potential - a.potential) * (first - a.prospects)) / (b.prospects - a.prospects)
  }
  return curve.length > 0 ? 1 : 0
}

/** Points of a line in a field of 100 × 100, the highest value of all lines on top. */
export function lineOf(values: readonly number[], top: number): string {
  const last = Math.max(1, values.length - 1)
  return values.map((value, index) => `${(index / last) * 100},${100 - (top > 0 ? value / top : 0) * 100}`).join(' ')
}
