import { IconInfoCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { codeText } from '../../api/problem'
import { useFormat } from '../../ui/format'
import classes from './import.module.css'
import families from './families.json'
import type { Import } from './queries'

type Note = Import['notes'][number]

/** Codes of the detection have dots; texts of this screen do not. */
const ours = new Set(families['import:note'])

/** What the detection found worth saying. */
export function Notes({ draft }: { draft: Import }) {
  const { t } = useTranslation('import')
  const { currency: own } = useFormat()
  const notes = [...draft.notes, ...otherCurrency(draft, own)]
  const text = ({ code, params = {}, message }: Note) => {
    const name = code.replaceAll('.', '_')
    return ours.has(name) ? t(`note.${name}`, params) : codeText(code, params, message)
  }
  if (notes.length === 0) return null
  return (
    <ul className={classes.notes}>
      {notes.map((note) => (
        <li key={`${note.code} ${note.column}`}>
          <IconInfoCircle size={18} stroke={1.6} aria-hidden />
          <span>
            {note.column && <b>{note.column}: </b>}
            {text(note)}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** Money columns that name another currency than the workspace's. */
function otherCurrency({ columns, mapping }: Import, own: string): Note[] {
  const money = ['amount', 'margin', 'potential_low', 'potential', 'potential_high'].flatMap((field) => columns[mapping[field] ?? -1] ?? [])
  return money.filter(({ currency }) => currency !== '' && currency !== own).map(({ name, currency }) => ({ code: 'other.currency', column: name, message: '', params: { currency, own } }))
}
