import { Button } from '@mantine/core'
import { useDroppable } from '@dnd-kit/core'
import { IconTrophy, IconX } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format'
import { DealCard } from './card'
import classes from './deal.module.css'
import type { Place } from './place'
import { useMoreOfStage, type Deal, type Stage } from './queries'
import type { DealSearch } from './search'

interface Props {
  stage: Stage
  hidden: boolean
  search: DealSearch
  lifted: string | undefined
  place: Place | undefined
  editable: boolean
  onKey: (deal: Deal, event: KeyboardEvent) => void
  onBlur: () => void
}

/** A stage with its cards in their order. */
export function Column({ stage, hidden, search, lifted, place, ...cards }: Props) {
  const { t } = useTranslation('deal')
  const format = useFormat()
  const id = stage.id ?? ''
  const { setNodeRef } = useDroppable({ id: `stage ${id}`, data: { stage: id } })
  const more = useMoreOfStage(search)
  const target = place && !('outcome' in place) && place.stage === id ? place.above : undefined
  const chance = format.percent(stage.probability / 10_000)
  return (
    <section className={classes.column} ref={setNodeRef} aria-label={stage.name} data-target={target !== undefined || undefined}>
      <header className={classes.columnHead}>
        <h2>{stage.name}</h2>
        <span title={t('chance')}>{chance}</span>
        <p>{[t('total', { count: stage.count, shown: format.number(stage.count) }), ...(hidden ? [] : [format.money(stage.amount)])].join(' · ')}</p>
      </header>
      <ul className={classes.cards}>
        {target === '' && <Mark />}
        {stage.deals.map((deal) => (
          <li key={deal.id}>
            <DealCard deal={deal} stage={id} lifted={lifted === deal.id} {...cards} />
            {target === deal.id && <Mark as="div" />}
          </li>
        ))}
      </ul>
      {stage.deals.length === 0 && <p className={classes.none}>{t('stageEmpty')}</p>}
      {stage.next && (
        <Button size="xs" loading={more.isPending} onClick={() => more.mutate(stage)}>
          {t('more')}
        </Button>
      )}
    </section>
  )
}

/** Where the lifted card would stand. */
function Mark({ as: Tag = 'li' }: { as?: 'li' | 'div' }) {
  return <Tag className={classes.mark} aria-hidden />
}

/** Dropping a card here ends its deal. */
export function EndZone({ outcome, active }: { outcome: 'won' | 'lost'; active: boolean }) {
  const { t } = useTranslation('deal')
  const { setNodeRef } = useDroppable({ id: outcome, data: { outcome } })
  const Icon = outcome === 'won' ? IconTrophy : IconX
  return (
    <div ref={setNodeRef} className={classes.end} data-outcome={outcome} data-active={active || undefined}>
      <Icon size={18} aria-hidden /> {t(`outcome.${outcome}`)}
    </div>
  )
}
