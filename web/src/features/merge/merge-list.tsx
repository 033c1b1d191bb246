import type { ReactNode } from 'react'
import { Day } from '../../ui/quantity'
import { Card } from '../../ui/stat-card'
import classes from './merge.module.css'
import type { Merge } from './queries'

interface Props {
  title: string
  merges: Merge[]
  /** The way back of each. */
  children: (merge: Merge) => ReactNode
}

/** What was merged into a record, and when. */
export function MergeList({ title, merges, children }: Props) {
  return (
    <Card title={title}>
      <ul className={classes.merges}>
        {merges.map((merge) => (
          <li key={merge.id}>
            <span>
              {merge.gone_name}, <Day date={merge.merged_at.slice(0, 10)} />
            </span>
            {children(merge)}
          </li>
        ))}
      </ul>
    </Card>
  )
}
