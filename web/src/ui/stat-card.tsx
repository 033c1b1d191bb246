import type { ReactNode } from 'react'
import classes from './ui.module.css'

interface Props {
  label: ReactNode
  value: ReactNode
  /** The value before a change, shown beside the new one. */
  before?: ReactNode
  note?: ReactNode
}

/** One big number with its name and a line of context. */
export function StatCard({ label, value, before, note }: Props) {
  return (
    <section className={classes.card}>
      <div className={classes.small}>{label}</div>
      <div className={classes.bigRow}>
        <span className={classes.big}>{value}</span>
        {before !== undefined && <span className={classes.before}>{before}</span>}
      </div>
      {note && <div className={classes.small}>{note}</div>}
    </section>
  )
}

/** The plain surface that holds a part of a screen. */
export function Card({ children, title, actions }: { children: ReactNode; title?: ReactNode; actions?: ReactNode }) {
  return (
    <section className={classes.card}>
      {(title || actions) && (
        <div className={classes.cardHead}>
          <h2 className={classes.cardTitle}>{title}</h2>
          {actions && <div className={classes.actions}>{actions}</div>}
        </div>
      )}
      {children}
    </section>
  )
}
