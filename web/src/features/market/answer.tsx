import { NumberInput, Slider } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format'
import { StatCard } from '../../ui/stat-card'
import { sliderEnds } from './draft'
import classes from './market.module.css'
import type { MarketAnswer, MarketContent } from './queries'

interface Props {
  content: MarketContent
  answer: MarketAnswer
  onChange: (part: Partial<MarketContent>) => void
}

/** The answer in one sentence, and the two sliders that ask for another. */
export function Answer({ content, answer, onChange }: Props) {
  const { t } = useTranslation('market')
  const format = useFormat()
  const paced = (content.start_per_month ?? 0) > 0
  const started = answer.months.filter((month) => month.started > 0)
  const mean = started.reduce((sum, month) => sum + month.started, 0) / Math.max(1, started.length)
  const pace = paced ? (content.start_per_month ?? 0) : Math.round(mean)
  const people = paced ? Math.round(answer.people * 10) / 10 : (content.people ?? 0)
  const ends = sliderEnds(content, pace, people)
  return (
    <section className={classes.answer} aria-live="polite">
      <p className={classes.sentence} data-testid="answer">
        <Sentence answer={answer} paced={paced} people={people} pace={pace} />
      </p>
      <div className={classes.sliders}>
        <Turn id="people" label={paced ? t('slider.peopleFollow') : t('slider.people')} hint={t('slider.peopleHint')} follows={paced} value={people} end={ends.people} step={0.1} digits={1} onChange={(value) => onChange({ people: value, start_per_month: 0 })} />
        <Turn id="pace" label={paced ? t('slider.pace') : t('slider.paceFollows')} hint={t('slider.paceHint')} follows={!paced} value={pace} end={ends.pace} step={1} digits={0} onChange={(value) => onChange({ start_per_month: value, people: 0 })} />
      </div>
      <div className={classes.stats}>
        <StatCard label={t('stat.peak')} value={format.people(answer.peak_people)} note={t('stat.peakNote')} />
        <StatCard label={t('stat.won')} value={format.people(answer.won_per_month)} note={t('stat.wonNote')} />
        <StatCard label={t('stat.clients')} value={format.number(answer.clients)} note={t('stat.clientsNote', { months: format.number(content.months) })} />
        <StatCard label={t('stat.money')} value={format.moneyShort(answer.money)} note={t('stat.moneyNote', { months: format.number(content.months) })} />
        <StatCard label={t('stat.lastAnswer')} value={answer.last_win ? format.month(answer.last_win, 'long') : '–'} note={t('stat.lastAnswerNote')} />
      </div>
      {answer.eaten && (
        <p className={classes.warning} role="status">
          {t('eaten', { month: format.month(answer.eaten) })}
        </p>
      )}
    </section>
  )
}

interface SentenceProps {
  answer: MarketAnswer
  paced: boolean
  people: number
  pace: number
}

function Sentence({ answer, paced, people, pace }: SentenceProps) {
  const { t } = useTranslation('market')
  const format = useFormat()
  const words = {
    people: format.people(people),
    peak: format.people(answer.peak_people),
    pace: t('started', { count: pace, number: format.number(pace) }),
    prospects: t('prospects', { count: Math.round(answer.prospects), number: format.number(answer.prospects) }),
    month: answer.finish ? format.month(answer.finish) : '',
    won: format.people(answer.won_per_month),
  }
  if (paced) return <>{answer.finish ? t('answer.pace', words) : t('answer.paceNever', words)}</>
  return <>{answer.finish ? t('answer.people', words) : t('answer.peopleNever', words)}</>
}

interface TurnProps {
  id: string
  label: string
  hint: string
  /** It shows what follows from the other one until it is moved itself. */
  follows: boolean
  value: number
  end: number
  step: number
  digits: number
  onChange: (value: number) => void
}

function Turn({ id, label, hint, follows, value, end, step, digits, onChange }: TurnProps) {
  const format = useFormat()
  const settle = (next: number) => next > 0 && onChange(next)
  return (
    <div className={classes.turn} data-follows={follows || undefined}>
      <span className={classes.turnLabel} id={`turn-${id}`}>
        {label}
      </span>
      <div className={classes.turnRow}>
        <Slider className={classes.slider} min={step} max={Math.max(end, value)} step={step} value={value} label={(at) => format.number(at, digits)} thumbProps={{ 'aria-labelledby': `turn-${id}` }} onChange={settle} />
        <NumberInput className={classes.turnNumber} size="sm" aria-labelledby={`turn-${id}`} min={step} max={1_000_000} step={step} decimalScale={digits} {...format.separators} value={value} onChange={(typed) => settle(Number(typed) || 0)} />
      </div>
      <span className={classes.small}>{hint}</span>
    </div>
  )
}
