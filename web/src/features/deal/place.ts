import type { Board, Deal } from './queries'

/** Where a card shall stand: a stage and the card above, none on top; or how its deal ends. */
export type Place = { stage: string; above: string } | { outcome: 'won' | 'lost' }

/** The cards of a stage without the one that moves. */
function others(board: Board, stage: string, moving: string): Deal[] {
  return board.stages.find((one) => one.id === stage)?.deals.filter((deal) => deal.id !== moving) ?? []
}

/** Where a card stands now. */
export function placeOf(board: Board, id: string): Place | undefined {
  for (const stage of board.stages) {
    const index = stage.deals.findIndex((deal) => deal.id === id)
    if (index >= 0) return { stage: stage.id ?? '', above: stage.deals[index - 1]?.id ?? '' }
  }
  return undefined
}

/** How far down in its stage a place is, the moving card not counted. */
export function depthOf(board: Board, place: Place, moving: string): number {
  if ('outcome' in place || place.above === '') return 0
  return others(board, place.stage, moving).findIndex((deal) => deal.id === place.above) + 1
}

/** The place an arrow key leads to; after the last stage a deal is won, then lost. */
export function stepped(board: Board, place: Place, key: string, moving: string): Place {
  const stages = board.stages.map((stage) => stage.id ?? '')
  const column = 'outcome' in place ? stages.length + (place.outcome === 'won' ? 0 : 1) : stages.indexOf(place.stage)
  const depth = depthOf(board, place, moving)
  if (key === 'ArrowLeft') return at(board, column - 1, depth, moving) ?? place
  if (key === 'ArrowRight') return at(board, column + 1, depth, moving) ?? place
  if ('outcome' in place) return place
  const count = others(board, place.stage, moving).length
  const next = { ArrowUp: depth - 1, ArrowDown: depth + 1, Home: 0, End: count }[key] ?? depth
  return at(board, column, Math.min(count, Math.max(0, next)), moving) ?? place
}

function at(board: Board, column: number, depth: number, moving: string): Place | undefined {
  const stage = board.stages[column]?.id
  if (stage === undefined) {
    if (column === board.stages.length) return { outcome: 'won' }
    return column === board.stages.length + 1 ? { outcome: 'lost' } : undefined
  }
  const cards = others(board, stage, moving)
  return { stage, above: depth === 0 ? '' : (cards[Math.min(depth, cards.length) - 1]?.id ?? '') }
}

/** The board as it will be when the card stands in its new place: shown until the server answers. */
export function moved(board: Board, id: string, place: { stage: string; above: string }): Board {
  const deal = board.stages.flatMap((stage) => stage.deals).find((one) => one.id === id)
  if (!deal) return board
  return {
    ...board,
    stages: board.stages.map((stage) => {
      const here = stage.deals.some((one) => one.id === id)
      const cards = stage.deals.filter((one) => one.id !== id)
      const target = stage.id === place.stage
      if (target) cards.splice(cards.findIndex((one) => one.id === place.above) + 1, 0, { ...deal, stage_id: place.stage })
      if (here === target) return { ...stage, deals: cards }
      const sign = target ? 1 : -1
      return { ...stage, deals: cards, count: stage.count + sign, amount: stage.amount + sign * (deal.amount ?? 0) }
    }),
  }
}
