import { useTranslation } from 'react-i18next'
import { notifyDone, notifyProblem } from '../../ui/notify'
import { clockOf, dayAfter, minutesOf, weekdayOf } from './clock'
import { useMoveSlot, type Block, type Schedule, type Slot } from './queries'
import { SlotBox, type Place } from './slot-box'
import classes from './week.module.css'

/** Pixels of a minute. */
export const perMinute = 1.1

/** The hours that the screen shows: those of the blocks and the slots. */
function hours(schedule: Schedule): { first: number; last: number } {
  const spans = [...schedule.blocks, ...schedule.slots].map(({ start, minutes }) => [minutesOf(start), minutesOf(start) + minutes] as const)
  const first = Math.min(9 * 60, ...spans.map(([from]) => from))
  return { first: Math.floor(first / 60) * 60, last: Math.max(18 * 60, ...spans.map(([, to]) => to)) }
}

/** A week, day by day, with its blocks; slots are dragged by mouse, finger and keys. */
export function Grid({ schedule, monday, allowed }: { schedule: Schedule; monday: string; allowed: boolean }) {
  const { i18n, t } = useTranslation('week')
  const move = useMoveSlot()
  const { first, last } = hours(schedule)
  const writer = new Intl.DateTimeFormat(i18n.language, { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' })
  const end = dayAfter(schedule.from, schedule.days - 1)
  const busy = (day: string) => schedule.slots.some((slot) => slot.day === day) || schedule.blocks.some((block) => block.weekday === weekdayOf(day))
  const days = [0, 1, 2, 3, 4, 5, 6].map((n) => dayAfter(monday, n)).filter((day, n) => n < 5 || busy(day))
  const drop = (slot: Slot, { day, start }: Place, locked: boolean) => {
    if (day < schedule.from || day > end || !allowed) return
    move.mutate({ slot, day, start: clockOf(start), locked }, { onSuccess: () => locked && notifyDone(t('moved')), onError: notifyProblem })
  }
  const height = (last - first) * perMinute
  return (
    <div className={classes.scroll} tabIndex={0} role="group" aria-label={t('title')}>
      <div className={classes.grid} data-grid style={{ gridTemplateColumns: `44px repeat(${days.length}, minmax(118px, 1fr))` }}>
        <span />
        {days.map((day) => (
          <div key={day} className={classes.head} data-now={day === schedule.from || undefined}>
            {writer.format(new Date(`${day}T00:00:00Z`))}
          </div>
        ))}
        <div className={classes.hours} style={{ height }} aria-hidden>
          {Array.from({ length: Math.ceil((last - first) / 60) }, (_, n) => (
            <span key={n} style={{ top: n * 60 * perMinute }}>
              {clockOf(first + n * 60)}
            </span>
          ))}
        </div>
        {days.map((day) => (
          <div key={day} className={classes.day} data-day={day} style={{ height }}>
            {schedule.blocks.filter((block) => block.weekday === weekdayOf(day)).map((block) => (
              <BlockBox key={block.start} block={block} first={first} />
            ))}
            {schedule.slots.filter((slot) => slot.day === day).map((slot) => (
              <SlotBox key={slot.id} slot={slot} first={first} allowed={allowed && slot.state === 'planned' && slot.reason.code !== 'appointment'} onDrop={drop} />
            ))}
          </div>
        ))}
      </div>
    </div>
  )
}

function BlockBox({ block, first }: { block: Block; first: number }) {
  const { t } = useTranslation('week')
  return (
    <div className={classes.block} data-kind={block.kind} style={{ top: (minutesOf(block.start) - first) * perMinute, height: block.minutes * perMinute - 1 }}>
      {t(`kind.${block.kind}`)}
      {block.area && `: ${block.area}`}
    </div>
  )
}
