import { useId, useState, type KeyboardEvent } from 'react'

interface Options {
  count: number
  /** Rows a page key moves by. */
  page: number
  show: (index: number) => void
  open: (index: number) => void
}

/** Where the active row goes for a key, or undefined when the key is not ours. */
export function moved(key: string, from: number, count: number, page: number): number | undefined {
  const steps: Record<string, number> = { ArrowDown: from + 1, ArrowUp: from - 1, PageDown: from + page, PageUp: from - page, Home: 0, End: count - 1 }
  const to = steps[key]
  return to === undefined || count === 0 ? undefined : Math.min(count - 1, Math.max(0, to))
}

/** The active row of a grid: arrows, page keys, Home and End move it, Enter opens it. */
export function useGridKeys({ count, page, show, open }: Options) {
  const [active, setActive] = useState(-1)
  const prefix = useId()
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.target !== event.currentTarget) return
    if (event.key === 'Enter' && active >= 0) return open(active)
    const to = moved(event.key, active, count, page)
    if (to === undefined) return
    event.preventDefault()
    setActive(to)
    show(to)
  }
  return { active, setActive, prefix, onKeyDown }
}
