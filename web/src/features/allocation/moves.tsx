import { Button } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format'
import { SegmentBadge } from '../../ui/segment-badge'
import { Card } from '../../ui/stat-card'
import classes from './allocation.module.css'
import type { AllocatedMove } from './queries'

const few = 8

/** What to move first: hours that are hardly missed where they are, and earn more elsewhere. */
export function MovesCard({ moves }: { moves: AllocatedMove[] }) {
  const { t } = useTranslation('allocation')
  const [all, setAll] = useState(false)
  const shown = all ? moves : moves.slice(0, few)
  return (
    <Card title={t('moves.title')}>
      <p className={classes.small}>{moves.length === 0 ? t('moves.none') : t('moves.hint')}</p>
      <ol className={classes.moves}>
        {shown.map((move, index) => (
          <li key={index}>
            <Move move={move} />
          </li>
        ))}
      </ol>
      {moves.length > few && !all && (
        <Button size="compact-sm" onClick={() => setAll(true)}>
          {t('moves.all', { count: moves.length })}
        </Button>
      )}
    </Card>
  )
}

function Move({ move }: { move: AllocatedMove }) {
  const { t } = useTranslation('allocation')
  const format = useFormat()
  return (
    <>
      <span className={classes.way}>
        <End segment={move.from} other={t('moves.new')} />
        <IconArrowRight size={16} aria-label={t('moves.to')} role="img" />
        <End segment={move.to} other={t('moves.free')} />
      </span>
      <b>{format.hours(move.hours)}</b>
      <span className={classes.gain}>
        {move.gain >= 0 ? '+' : ''}
        {format.moneyShort(move.gain)}
        <span className={classes.small}> {t('moves.perHour', { money: format.money(Math.round(move.gain / move.hours)) })}</span>
      </span>
    </>
  )
}

function End({ segment, other }: { segment: string; other: string }) {
  if (segment === '') return <span className={classes.small}>{other}</span>
  const [group = '', potential = ''] = segment.split('/')
  return <SegmentBadge group={group} potential={potential} />
}
