import type { ReactNode } from 'react'
import classes from './ui.module.css'

interface Props {
  title: string
  /** One line under the title: what this screen answers, or its state now. */
  subtitle?: ReactNode
  /** Buttons, at the right. */
  children?: ReactNode
}

/** The head of every screen; it names the browser tab as well. */
export function PageHeader({ title, subtitle, children }: Props) {
  return (
    <header className={classes.top}>
      <title>{`${title} · Kaymak`}</title>
      <div>
        <h1 className={classes.title}>{title}</h1>
        {subtitle && <div className={classes.subtitle}>{subtitle}</div>}
      </div>
      {children && <div className={classes.actions}>{children}</div>}
    </header>
  )
}
