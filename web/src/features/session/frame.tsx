import type { ReactNode } from 'react'
import { LanguageSwitch } from './language-switch'
import classes from './session.module.css'

/** The frame of the screens before anybody is signed in. */
export function Frame({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className={classes.frame}>
      <header className={classes.top}>
        <span className={classes.brand}>
          kaymak<i>.</i>
        </span>
        <LanguageSwitch />
      </header>
      <main className={classes.card}>
        <title>{`${title} · Kaymak`}</title>
        <h1 className={classes.title}>{title}</h1>
        {children}
      </main>
    </div>
  )
}
