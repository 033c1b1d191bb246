/** A point of the curve: the best `rank` companies are a share of all and hold a share of the value. */
export interface Point {
  rank: number
  companies: number
  value: number
}

/** The place on a rising curve that holds a share of the value, between its points in a straight line. */
export function reaching(points: Point[], value: number): Point {
  const after = points.findIndex((point) => point.value >= value)
  if (after <= 0) return points[after === 0 ? 0 : points.length - 1] ?? { rank: 0, companies: 0, value: 0 }
  const [a, b] = [points[after - 1] as Point, points[after] as Point]
  const part = b.value === a.value ? 1 : (value - a.value) / (b.value - a.value)
  return { rank: Math.round(a.rank + part * (b.rank - a.rank)), companies: a.companies + part * (b.companies - a.companies), value }
}

/** The place of the company with a rank, between the points in a straight line. */
export function atRank(points: Point[], rank: number): Point {
  const after = points.findIndex((point) => point.rank >= rank)
  if (after <= 0) return points[after === 0 ? 0 : points.length - 1] ?? { rank: 0, companies: 0, value: 0 }
  const [a, b] = [points[after - 1] as Point, points[after] as Point]
  const part = (rank - a.rank) / (b.rank - a.rank)
  return { rank, companies: a.companies + part * (b.companies - a.companies), value: a.value + part * (b.value - a.value) }
}

/** The ranks with which groups A and B end. */
export function groupEnds(groups: { group: string; companies: number }[]): { a: number; b: number } {
  const size = (group: string) => groups.find((one) => one.group === group)?.companies ?? 0
  return { a: size('A'), b: size('A') + size('B') }
}

/** The points between two shares of companies with both ends, for filling the area under them. */
export function between(points: Point[], from: Point, to: Point): Point[] {
  return [from, ...points.filter((point) => point.companies > from.companies && point.companies < to.companies), to]
}

/** Keeps the cuts apart and inside 1 … 100 %, to a tenth of a per cent. */
export function placeCut(cut: 'A' | 'B', per: number, cutA: number, cutB: number): number {
  const [least, most] = cut === 'A' ? [1, cutB - 0.1] : [cutA + 0.1, 100]
  return Math.round(Math.min(most, Math.max(least, per)) * 10) / 10
}
