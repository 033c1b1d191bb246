import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format'
import classes from './analysis.module.css'
import { GroupLetter, Measured } from './measured'
import type { GroupTotal, Move, Question } from './queries'

type Letter = GroupTotal['group']

const order: Letter[] = ['A', 'B', 'C', '0', 'N']

interface Props {
  moves: Move[]
  measure: Question['measure']
  onOpen?: ((from: Letter, to: Letter) => void) | undefined
}

/** Groups before by groups now: how many companies, and what they were worth and are. */
export function MoveMatrix({ moves, measure, onOpen }: Props) {
  const { t } = useTranslation('analysis')
  const before = [...order, ''].filter((group) => moves.some((move) => move.from === group))
  const now = order.filter((group) => moves.some((move) => move.to === group))
  return (
    <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('tab.movement')}>
      <table className={`${classes.table} ${classes.matrix}`}>
        <thead>
          <tr>
            <th scope="col">{t('movement.axes')}</th>
            {now.map((group) => (
              <th key={group} scope="col">
                <GroupLetter group={group} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {before.map((from) => (
            <tr key={from}>
              <th scope="row">
                <GroupLetter group={from} />
              </th>
              {now.map((to) => (
                <Cell key={to} from={from} to={to} move={moves.find((move) => move.from === from && move.to === to)} measure={measure} onOpen={onOpen && from !== '' ? () => onOpen(from as Letter, to) : undefined} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const turns = { up: '↑ ', down: '↓ ', same: '', none: '' }

function turnOf(from: string, to: Letter): keyof typeof turns {
  if (from === '' || from === to) return 'same'
  return order.indexOf(to) < order.indexOf(from as Letter) ? 'up' : 'down'
}

interface CellProps {
  from: string
  to: Letter
  move: Move | undefined
  measure: Question['measure']
  onOpen: (() => void) | undefined
}

function Cell({ from, to, move, measure, onOpen }: CellProps) {
  const { t } = useTranslation('analysis')
  const format = useFormat()
  if (!move) return <td data-turn="none">–</td>
  const turn = turnOf(from, to)
  const text = turns[turn] + format.number(move.companies)
  return (
    <td data-turn={turn}>
      {onOpen ? (
        <button type="button" className={classes.open} onClick={onOpen} aria-label={t('movement.open', { from, to, count: move.companies })}>
          {text}
        </button>
      ) : (
        text
      )}
      <small>
        <Measured value={move.before} measure={measure} short /> → <Measured value={move.after} measure={measure} short />
      </small>
    </td>
  )
}
