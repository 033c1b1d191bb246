import type { ComponentType, ReactNode } from 'react'
import classes from './ui.module.css'

interface Props {
  title: string
  /** What to do next. */
  text?: ReactNode
  icon?: ComponentType<{ size?: number | string; stroke?: number | string; 'aria-hidden'?: boolean }>
  /** The button that does it. */
  children?: ReactNode
}

/** A place with nothing in it yet says what to do next. */
export function EmptyState({ title, text, icon: Icon, children }: Props) {
  return (
    <div className={classes.empty}>
      {Icon && <Icon size={34} stroke={1.4} aria-hidden />}
      <h2 className={classes.emptyTitle}>{title}</h2>
      {text && <p>{text}</p>}
      {children && <div className={classes.actions}>{children}</div>}
    </div>
  )
}
