import { ActionIcon } from '@mantine/core'
import { useDraggable, useDroppable } from '@dnd-kit/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { IconClockExclamation, IconGripVertical } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format'
import classes from './deal.module.css'
import { peopleQuery, type Deal } from './queries'

interface Props {
  deal: Deal
  stage: string
  lifted: boolean
  editable: boolean
  onKey: (deal: Deal, event: KeyboardEvent) => void
  onBlur: () => void
}

/** A card: the whole of it is dragged by mouse or finger, its grip by keys. */
export function DealCard({ deal, stage, lifted, editable, onKey, onBlur }: Props) {
  const { t } = useTranslation('deal')
  const drag = useDraggable({ id: deal.id, disabled: !editable })
  const drop = useDroppable({ id: `deal ${deal.id}`, data: { deal: deal.id, stage } })
  const ref = (node: HTMLElement | null) => {
    drag.setNodeRef(node)
    drop.setNodeRef(node)
  }
  return (
    <article ref={ref} className={classes.card} data-lifted={lifted || undefined} data-rotting={deal.rotting || undefined} {...drag.listeners}>
      {editable && (
        <ActionIcon className={classes.grip} variant="subtle" color="gray" size="sm" aria-label={t('grip', { title: deal.title })} aria-pressed={lifted} aria-describedby="deal-keys" onKeyDown={(event) => onKey(deal, event)} onBlur={onBlur}>
          <IconGripVertical size={16} aria-hidden />
        </ActionIcon>
      )}
      <CardFace deal={deal} bare />
    </article>
  )
}

/** What a card says. */
export function CardFace({ deal, bare = false }: { deal: Deal; bare?: boolean }) {
  const { t } = useTranslation('deal')
  const format = useFormat()
  const owner = (useQuery(peopleQuery).data ?? []).find((one) => one.id === deal.owner_id)?.name
  const money = deal.amount_hidden ? '' : format.money(deal.amount)
  return (
    <div className={bare ? classes.face : `${classes.face} ${classes.card}`}>
      <Link to="/deals/$dealId" params={{ dealId: deal.id }} className={classes.cardTitle} draggable={false}>
        {deal.title}
      </Link>
      {deal.company_name && <div className={classes.small}>{deal.company_name}</div>}
      <div className={classes.cardLine}>
        <b>{money}</b>
        {deal.expected_on && <span className={classes.small}>{format.date(deal.expected_on)}</span>}
      </div>
      <div className={classes.cardLine}>
        <span className={classes.small}>{owner ?? ''}</span>
        {deal.rotting && (
          <span className={classes.rot}>
            <IconClockExclamation size={14} aria-hidden /> {t('stands', { count: deal.stands })}
          </span>
        )}
      </div>
    </div>
  )
}
