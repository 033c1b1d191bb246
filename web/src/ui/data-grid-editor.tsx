import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import classes from './data-grid.module.css'

/** How a cell is edited in place. */
export interface CellEdit<Row extends object> {
  /** Whether this person may change it in this row. */
  may: (row: Row) => boolean
  value: (row: Row) => string
  /** A choice among these; free text without them. */
  options?: { value: string; label: string }[]
  /** The value is a day. */
  day?: boolean
  /** Suggestions for free text. */
  suggestions?: string[]
  /** Saves; a refusal is thrown and leaves the cell open. */
  save: (row: Row, value: string) => Promise<unknown>
}

interface Props<Row extends object> {
  edit: CellEdit<Row>
  row: Row
  label: string
  /** 0 when done, 1 or −1 for the next cell to the right or to the left. */
  onLeave: (step: number) => void
}

/** Enter and Tab save, Escape gives up; a refused value stays to be corrected. */
export function CellEditor<Row extends object>({ edit, row, label, onLeave }: Props<Row>) {
  const [value, setValue] = useState(() => edit.value(row))
  const [state, setState] = useState<'open' | 'saving' | 'refused'>('open')
  const field = useRef<HTMLInputElement & HTMLSelectElement>(null)
  const left = useRef(false)
  useEffect(() => field.current?.focus(), [])
  const leave = (step: number) => {
    left.current = true
    const grid = field.current?.closest<HTMLElement>('[role="grid"]')
    onLeave(step)
    if (step === 0) grid?.focus()
  }
  const save = async (step: number) => {
    if (left.current || state === 'saving') return
    if (value === edit.value(row)) return leave(step)
    setState('saving')
    try {
      await edit.save(row, value)
      leave(step)
    } catch {
      setState('refused')
    }
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== 'Tab' && event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape') return leave(0)
    void save(event.key === 'Enter' ? 0 : event.shiftKey ? -1 : 1)
  }
  const shared = { ref: field, className: classes.editor, 'aria-label': label, 'aria-invalid': state === 'refused', value, onKeyDown, onBlur: () => state === 'open' && void save(0) }
  if (edit.options) {
    return (
      <select {...shared} onChange={(event) => setValue(event.currentTarget.value)}>
        {edit.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    )
  }
  const list = `${label}-suggestions`
  return (
    <>
      <input {...shared} type={edit.day ? 'date' : 'text'} list={edit.suggestions ? list : undefined} onChange={(event) => setValue(event.currentTarget.value)} />
      {edit.suggestions && (
        <datalist id={list}>
          {edit.suggestions.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </datalist>
      )}
    </>
  )
}
