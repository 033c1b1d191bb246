import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconPlus, IconRefresh } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { notifyProblem } from '../../ui/notify'
import { Card } from '../../ui/stat-card'
import { complete } from '../list/match'
import { useToday } from '../strategy/today'
import { newSegment, withCounts } from './draft'
import classes from './market.module.css'
import { basisQuery, useCount, type MarketContent, type MarketSegment } from './queries'
import { SegmentEditor } from './segment-editor'

interface Props {
  content: MarketContent
  onChange: (part: Partial<MarketContent>) => void
}

/** The prospects, segment by segment; each may be counted from the base or typed. */
export function Segments({ content, onChange }: Props) {
  const { t } = useTranslation('market')
  const today = useToday()
  const { data: basis } = useQuery(basisQuery)
  const count = useCount()
  const [open, setOpen] = useState<number>()
  const { segments } = content
  const put = (index: number, segment: MarketSegment | undefined) => onChange({ segments: segments.flatMap((one, at) => (at === index ? (segment ?? []) : one)) })
  const move = (index: number) => onChange({ segments: segments.map((one, at) => (at === index - 1 ? (segments[index] ?? one) : at === index ? (segments[index - 1] ?? one) : one)) })
  // A prospect belongs to the first segment that it fits, so all are counted together.
  const recount = (list: MarketSegment[]) => {
    const counted = list.flatMap((segment) => (segment.match ? [complete(segment.match)] : []))
    if (counted.length === 0) return onChange({ segments: list })
    count.mutateAsync(counted).then((counts) => {
      let next = 0
      onChange({
        segments: list.map((segment) => {
          const found = segment.match ? counts[next++] : undefined
          return found ? withCounts(segment, found, today) : segment
        }),
      })
    }, notifyProblem)
  }
  const add = () => {
    if (!basis) return
    const names = segments.map(({ name }) => name)
    let number = segments.length + 1
    while (names.includes(t('segment.numbered', { number }))) number++
    // What is narrower stands first, so that something is left for it.
    setOpen(0)
    recount([newSegment(t('segment.numbered', { number }), basis), ...segments])
  }
  return (
    <Card
      title={t('segments')}
      actions={
        <>
          {segments.some(({ match }) => match) && (
            <Button leftSection={<IconRefresh size={16} aria-hidden />} loading={count.isPending} onClick={() => recount(segments)}>
              {t('recount')}
            </Button>
          )}
          <Button leftSection={<IconPlus size={16} aria-hidden />} disabled={!basis || segments.length >= 30} onClick={add}>
            {t('segment.add')}
          </Button>
        </>
      }
    >
      <p className={classes.note}>{t('segmentsHint')}</p>
      <div className={classes.segments}>
        {segments.map((segment, index) => (
          <SegmentEditor
            // oxlint-disable-next-line react/no-array-index-key -- a segment is its place in the order of work.
            key={index}
            segment={segment}
            basis={basis}
            open={open === index}
            first={index === 0}
            onOpen={(opened) => setOpen(opened ? index : undefined)}
            onChange={(next) => put(index, next)}
            onMatch={(next) => recount(segments.map((one, at) => (at === index ? next : one)))}
            onMove={() => move(index)}
            onRemove={() => put(index, undefined)}
          />
        ))}
      </div>
    </Card>
  )
}
