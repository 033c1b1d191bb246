import { pieces } from './links'
import classes from './note.module.css'
import type { Note } from './queries'

/** The words of a note, with links to follow and the people it names. */
export function NoteText({ note }: { note: Pick<Note, 'text' | 'mentions'> }) {
  const names = new Map(note.mentions.map(({ id, name }) => [id, name]))
  return (
    <p className={classes.text}>
      {pieces(note.text).map(({ text, href, person }, at) => {
        if (person)
          return (
            <span key={at} className={classes.person}>
              @{names.get(person) || '…'}
            </span>
          )
        return href ? (
          <a key={at} href={href} target="_blank" rel="noopener noreferrer nofollow">
            {text}
          </a>
        ) : (
          text
        )
      })}
    </p>
  )
}
