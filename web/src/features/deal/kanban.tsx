import { DndContext, DragOverlay, MouseSensor, TouchSensor, useSensor, useSensors, type DragMoveEvent } from '@dnd-kit/core'
import { useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { notifyProblem } from '../../ui/notify'
import { useMay } from '../session/may'
import { CardFace } from './card'
import { CloseDeal } from './close-deal'
import { Column, EndZone } from './column'
import classes from './deal.module.css'
import { depthOf, placeOf, stepped, type Place } from './place'
import { useMoveDeal, type Board, type Deal } from './queries'
import type { DealSearch } from './search'

interface Lifted {
  deal: Deal
  place: Place
  /** Lifted by keys, not by hand. */
  keys: boolean
}

/** The board. A lifted card shows where it would stand; putting it down is one command. */
export function Kanban({ board, search }: { board: Board; search: DealSearch }) {
  const { t } = useTranslation('deal')
  const move = useMoveDeal(search)
  const { may } = useMay()
  const editable = may('edit', 'deal')
  const [lifted, setLifted] = useState<Lifted>()
  const [closing, setClosing] = useState<{ deal: Deal; outcome: 'won' | 'lost' }>()
  const sensors = useSensors(useSensor(MouseSensor, { activationConstraint: { distance: 6 } }), useSensor(TouchSensor, { activationConstraint: { delay: 220, tolerance: 8 } }))
  const find = (id: string) => board.stages.flatMap((stage) => stage.deals).find((deal) => deal.id === id)
  const lift = (id: string, keys: boolean) => {
    const [deal, place] = [find(id), placeOf(board, id)]
    if (deal && place && editable) setLifted({ deal, place, keys })
  }
  const drop = () => {
    setLifted(undefined)
    if (!lifted) return
    const { deal, place } = lifted
    if ('outcome' in place) return setClosing({ deal, outcome: place.outcome })
    if (JSON.stringify(place) === JSON.stringify(placeOf(board, deal.id))) return
    move.mutate({ deal, ...place }, { onError: notifyProblem })
  }
  const follow = (event: DragMoveEvent) => {
    const place = event.over && placeUnder(event, board)
    if (place) setLifted((now) => now && { ...now, place })
  }
  const onKey = (deal: Deal, event: KeyboardEvent) => {
    const held = lifted?.deal.id === deal.id
    if (event.key === ' ' || event.key === 'Enter') {
      event.preventDefault()
      if (held) drop()
      else lift(deal.id, true)
    } else if (held && event.key === 'Escape') setLifted(undefined)
    else if (held && (event.key.startsWith('Arrow') || event.key === 'Home' || event.key === 'End')) {
      event.preventDefault()
      setLifted({ ...lifted, place: stepped(board, lifted.place, event.key, deal.id) })
    }
  }
  const shared = { lifted: lifted?.deal.id, place: lifted?.place, editable, onKey, onBlur: () => lifted?.keys && setLifted(undefined) }
  return (
    <DndContext sensors={sensors} accessibility={{ container: document.body }} onDragStart={({ active }) => lift(String(active.id), false)} onDragMove={follow} onDragEnd={drop} onDragCancel={() => setLifted(undefined)}>
      <p id="deal-keys" className={classes.hint}>
        {editable ? t('keys') : ''}
      </p>
      <div className={classes.board} role="group" aria-label={t('view.board')} tabIndex={0}>
        {board.stages.map((stage) => (
          <Column key={stage.id} stage={stage} hidden={board.amount_hidden} search={search} {...shared} />
        ))}
      </div>
      {lifted && (
        <div className={classes.ends}>
          <EndZone outcome="won" active={'outcome' in lifted.place && lifted.place.outcome === 'won'} />
          <EndZone outcome="lost" active={'outcome' in lifted.place && lifted.place.outcome === 'lost'} />
        </div>
      )}
      <div className={classes.spoken} role="status">
        {lifted?.keys && <Said board={board} lifted={lifted} />}
      </div>
      <DragOverlay dropAnimation={null}>{lifted && !lifted.keys && <CardFace deal={lifted.deal} />}</DragOverlay>
      {closing && <CloseDeal deal={closing.deal} outcome={closing.outcome} onClose={() => setClosing(undefined)} />}
    </DndContext>
  )
}

/** What a screen reader says of a lifted card. */
function Said({ board, lifted }: { board: Board; lifted: Lifted }) {
  const { t } = useTranslation('deal')
  const { deal, place } = lifted
  if ('outcome' in place) return <>{t('said.end', { title: deal.title, outcome: t(`outcome.${place.outcome}`) })}</>
  const stage = board.stages.find((one) => one.id === place.stage)?.name ?? ''
  return <>{t('said.place', { title: deal.title, stage, place: depthOf(board, place, deal.id) + 1 })}</>
}

/** The place under the pointer: above or below the middle of the card it is over. */
function placeUnder({ active, over }: DragMoveEvent, board: Board): Place | undefined {
  const data = over?.data.current
  const box = active.rect.current.translated
  if (!over || !data || !box || over.id === active.id) return undefined
  if (data.outcome === 'won' || data.outcome === 'lost') return { outcome: data.outcome }
  const stage = String(data.stage)
  const cards = board.stages.find((one) => one.id === stage)?.deals.filter((deal) => deal.id !== active.id) ?? []
  const at = cards.findIndex((deal) => deal.id === data.deal)
  if (at < 0) return { stage, above: cards.at(-1)?.id ?? '' }
  const below = box.top + box.height / 2 > over.rect.top + over.rect.height / 2
  return { stage, above: (below ? cards[at]?.id : cards[at - 1]?.id) ?? '' }
}
