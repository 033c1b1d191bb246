import type { MarketBasis, MarketClass, MarketContent, MarketSegment, ProspectCounts } from './queries'

export const potentialClasses = ['A', 'B', 'C', '?'] as const

/** Where nobody has said otherwise: what a client gives us of its potential, and how many leave a month. */
const assumed = { share: 0.3, churn: 0.01 }

const tenth = (value: number) => Math.round(value * 10) / 10

/** What a plan begins with: those whom the clients of today leave free, and three years. */
export function newContent(basis: MarketBasis, segment: MarketSegment): MarketContent {
  const free = Math.max(0, tenth(basis.have - basis.need))
  return {
    first: basis.first,
    months: 36,
    people: Math.max(1, free),
    order: 'skim_first',
    base_hours: 0,
    person_hours: basis.person_hours,
    have: free,
    ramp: [0.3, 0.6, 0.8],
    attrition: 0,
    months_to_fill: 2,
    segments: [segment],
  }
}

/** A segment counted from the base, worked by the funnel that we begin with. */
export function newSegment(name: string, basis: MarketBasis): MarketSegment {
  const classes = potentialClasses.map((one) => ({ class: one, prospects: 0, potential: 0, service_hours: serviceHours(basis, one) }))
  return { name, match: {}, ...assumed, classes, stages: basis.stages }
}

function serviceHours(basis: MarketBasis, name: string): number {
  return Math.round((basis.service[name] ?? 0) * 100) / 100
}

/** A segment with the prospects that the base has of it. What nobody has assessed keeps the money that was typed, or counts like the others. */
export function withCounts(segment: MarketSegment, counted: ProspectCounts, today: string): MarketSegment {
  const assessed = counted.classes.filter((one) => one.class !== '?' && one.prospects > 0)
  const all = assessed.reduce((sum, one) => sum + one.prospects, 0)
  const mean = all > 0 ? Math.round(assessed.reduce((sum, one) => sum + one.potential, 0) / all) : 0
  const classes = potentialClasses.map((name): MarketClass => {
    const before = segment.classes.find((one) => one.class === name)
    const found = counted.classes.find((one) => one.class === name)
    const known = found && found.prospects > 0 ? Math.round(found.potential / found.prospects) : 0
    return { class: name, prospects: found?.prospects ?? 0, potential: known || before?.potential || (name === '?' ? mean : 0), service_hours: before?.service_hours ?? 0 }
  })
  return { ...segment, classes, counted_on: today }
}

export function prospectsOf(segment: MarketSegment): number {
  return segment.classes.reduce((sum, one) => sum + one.prospects, 0)
}

/** Ends of the two sliders: round numbers with room above what is set. */
export function sliderEnds(content: MarketContent, pace: number, people: number) {
  const prospects = content.segments.reduce((sum, segment) => sum + prospectsOf(segment), 0)
  return { pace: roundUp(Math.max(20, prospects / 6, pace * 1.25)), people: roundUp(Math.max(5, (content.have ?? 0) * 3, people * 1.5)) }
}

/** The next number that begins with 1, 2 or 5 and goes on with zeros. */
export function roundUp(value: number): number {
  const size = 10 ** Math.floor(Math.log10(value))
  return size * (([1, 2, 5].find((step) => step * size >= value) ?? 10))
}

/** The month so many months behind the first: 1 is the first itself. */
export function monthAfter(first: string, number: number): string {
  const [year = 0, month = 1] = first.split('-').map(Number)
  const at = year * 12 + month - 1 + number - 1
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`
}
