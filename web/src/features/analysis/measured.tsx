import { useFormat } from '../../ui/format'
import { Count, Money } from '../../ui/quantity'
import classes from './analysis.module.css'
import type { Question } from './queries'

/** A value of the analysis: money, or a number of payments. */
export function Measured({ value, measure, short = false }: { value: number; measure: Question['measure']; short?: boolean }) {
  return measure === 'count' ? <Count value={value} /> : <Money minor={value} short={short} />
}

/** The letter of a group; a dash for a company never analysed. */
export function GroupLetter({ group }: { group: string }) {
  return (
    <span className={classes.letter} data-group={group}>
      {group || '–'}
    </span>
  )
}

/** A share as a number and a bar; time has another colour than money. */
export function ShareBar({ share, kind = 'money' }: { share: number; kind?: 'money' | 'time' }) {
  const format = useFormat()
  return (
    <>
      {format.percent(share, 1)}
      <span className={classes.share} data-kind={kind} aria-hidden>
        <i style={{ width: `${Math.min(100, share * 100)}%` }} />
      </span>
    </>
  )
}
