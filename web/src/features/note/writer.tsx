import { Button, Group, Textarea } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useId, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { askedAt, withPerson, type Asked, type Draft } from './mention'
import classes from './note.module.css'
import { mentionableQuery, type Subject } from './queries'

interface BoxProps {
  label: string
  subject: Subject
  draft: Draft
  pending: boolean
  onChange: (draft: Draft) => void
  onSave: () => void
  onCancel?: () => void
}

/** A text to write; @ names somebody, Ctrl+Enter keeps it. */
export function TextBox({ label, subject, draft, pending, onChange, onSave, onCancel }: BoxProps) {
  const { t } = useTranslation('note')
  const area = useRef<HTMLTextAreaElement>(null)
  const list = useId()
  const [asked, setAsked] = useState<Asked>()
  const people = usePeople(subject, asked)
  const choose = (at: number) => {
    const person = people.all[at]
    if (!asked || !person) return
    const next = withPerson(draft, asked, person)
    onChange(next)
    setAsked(undefined)
    requestAnimationFrame(() => {
      area.current?.focus()
      area.current?.setSelectionRange(next.cursor, next.cursor)
    })
  }
  const look = (box: HTMLTextAreaElement) => setAsked(askedAt(box.value, box.selectionStart))
  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) return onSave()
    if (people.all.length === 0) return undefined
    const handled = people.press(event.key, choose, () => setAsked(undefined))
    if (handled) event.preventDefault()
    return undefined
  }
  return (
    <div className={classes.box}>
      <Textarea
        ref={area}
        aria-label={label}
        placeholder={label}
        autosize
        minRows={1}
        maxRows={12}
        value={draft.text}
        aria-autocomplete="list"
        aria-controls={people.all.length > 0 ? list : undefined}
        aria-activedescendant={people.all.length > 0 ? `${list}-${people.at}` : undefined}
        onChange={(event) => {
          onChange({ ...draft, text: event.currentTarget.value })
          look(event.currentTarget)
        }}
        onClick={(event) => look(event.currentTarget)}
        onKeyDown={press}
        onBlur={() => setAsked(undefined)}
      />
      {people.all.length > 0 && (
        <div id={list} role="listbox" tabIndex={-1} aria-label={t('mention')} className={classes.people}>
          {people.all.map(({ id, name }, at) => (
            <button key={id} type="button" id={`${list}-${at}`} role="option" tabIndex={-1} aria-selected={at === people.at} onMouseDown={(event) => event.preventDefault()} onClick={() => choose(at)}>
              {name}
            </button>
          ))}
        </div>
      )}
      {(draft.text !== '' || onCancel) && (
        <Group justify="flex-end" gap="xs">
          {onCancel && (
            <Button size="xs" onClick={onCancel}>
              {t('common:action.cancel')}
            </Button>
          )}
          <Button size="xs" variant="filled" loading={pending} disabled={draft.text.trim() === ''} onClick={onSave}>
            {t('common:action.save')}
          </Button>
        </Group>
      )}
    </div>
  )
}

/** Who is offered, and which of them the keys have come to. */
function usePeople(subject: Subject, asked: Asked | undefined) {
  const [query] = useDebouncedValue(asked?.query, 120)
  const [place, setPlace] = useState({ query: '', at: 0 })
  const { data } = useQuery(mentionableQuery(subject, asked && query))
  const all = asked ? (data?.items ?? []) : []
  const at = place.query === asked?.query ? Math.min(place.at, all.length - 1) : 0
  const press = (key: string, choose: (at: number) => void, close: () => void): boolean => {
    if (key === 'ArrowDown' || key === 'ArrowUp') setPlace({ query: asked?.query ?? '', at: (at + (key === 'ArrowDown' ? 1 : all.length - 1)) % all.length })
    else if (key === 'Enter' || key === 'Tab') choose(at)
    else if (key === 'Escape') close()
    else return false
    return true
  }
  return { all, at, press }
}
