import { Button, Group, NumberInput, Slider } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isStale } from '../../api/problem'
import { ErrorState } from '../../ui/error-state'
import { useFormat } from '../../ui/format'
import { notifyDone } from '../../ui/notify'
import { SegmentBadge } from '../../ui/segment-badge'
import { Card } from '../../ui/stat-card'
import { useMay } from '../session/may'
import classes from './allocation.module.css'
import { CurveChart } from './curve-chart'
import { useDrawn, useSaveAnswer, type Answers, type Contradiction, type SegmentQuestion } from './queries'

const asked = ['none', 'half', 'more', 'unlimited'] as const
type Question = (typeof asked)[number]

/** Where a slider stands before anybody answers: on the usual curve. */
const usual: Record<Question, number> = { none: 30, half: 77, more: 114, unlimited: 170 }
const ends: Record<Question, [number, number]> = { none: [0, 100], half: [0, 100], more: [100, 200], unlimited: [100, 400] }

function answersOf(segment: SegmentQuestion): Answers {
  const mine = segment.mine
  return { none: mine?.none ?? null, half: mine?.half ?? null, more: mine?.more ?? null, unlimited: mine?.unlimited ?? null }
}

/** Five plain questions about one segment; the curve follows the answers, and what contradicts is said beside it. */
export function FiveQuestions({ segment, onSaved }: { segment: SegmentQuestion; onSaved: () => void }) {
  const { t } = useTranslation('allocation')
  const { hides } = useMay()
  const [answers, setAnswers] = useState(() => answersOf(segment))
  const [drawing] = useDebouncedValue(answers, 120)
  const drawn = useDrawn(drawing)
  const save = useSaveAnswer()
  const wrong = drawn.data?.contradictions ?? []
  const nothing = asked.every((question) => answers[question] === null)
  const keep = (form: Answers) =>
    save
      .mutateAsync({ ...form, group: segment.group as 'A', class: segment.class as 'A', version: segment.mine?.version ?? 0 })
      .then(() => {
        notifyDone(t('saved'))
        onSaved()
      })
      .catch(() => undefined) // told below
  const change = (question: Question, value: number | null) => setAnswers((before) => ({ ...before, [question]: value }))
  return (
    <Card title={<Title segment={segment} />}>
      <p className={classes.lead}>{t('ask.before')}</p>
      <div className={classes.five}>
        <div>
          {asked.slice(0, 2).map((question) => (
            <Answer key={question} question={question} value={answers[question] ?? null} sales={hides('company.money') ? 0 : segment.actual} wrong={wrong.filter((one) => one.question === question)} onChange={(value) => change(question, value)} />
          ))}
          <p className={classes.same}>
            {t('ask.same')} <b>100 %</b>
          </p>
          {asked.slice(2).map((question) => (
            <Answer key={question} question={question} value={answers[question] ?? null} sales={hides('company.money') ? 0 : segment.actual} wrong={wrong.filter((one) => one.question === question)} onChange={(value) => change(question, value)} />
          ))}
        </div>
        <CurveChart curve={drawn.data?.curve} answers={answers} />
      </div>
      {drawn.error && <ErrorState error={drawn.error} />}
      {save.error && <ErrorState error={save.error} />}
      <Group justify="flex-end" mt="md">
        <Button disabled={save.isPending || isStale(save.error)} onClick={() => void keep({ none: null, half: null, more: null, unlimited: null })}>
          {t('skip')}
        </Button>
        <Button variant="filled" loading={save.isPending} disabled={nothing || wrong.length > 0} onClick={() => void keep(answers)}>
          {t('save')}
        </Button>
      </Group>
    </Card>
  )
}

function Title({ segment }: { segment: SegmentQuestion }) {
  const { t } = useTranslation('allocation')
  const format = useFormat()
  return (
    <span className={classes.title}>
      <SegmentBadge group={segment.group} potential={segment.class} treatment={segment.treatment} named />
      <span className={classes.small}>{t('standard', { minutes: format.minutes(segment.minutes) })}</span>
    </span>
  )
}

interface AnswerProps {
  question: Question
  value: number | null
  sales: number
  wrong: Contradiction[]
  onChange: (value: number | null) => void
}

/** One question: a slider for the hand, a number for the keys. Empty is not answered. */
function Answer({ question, value, sales, wrong, onChange }: AnswerProps) {
  const { t } = useTranslation('allocation')
  const format = useFormat()
  const [low, high] = ends[question]
  const text = t(`ask.${question}`)
  const error = wrong.map((one) => t(`problem.${one.problem}`, { limit: format.percent(one.limit) })).join(' ')
  const missing = wrong.every((one) => one.problem === 'no_none' || one.problem === 'no_unlimited') // what is not said yet contradicts nothing
  return (
    <div className={classes.question} data-skipped={value === null || undefined}>
      <div className={classes.line}>
        <span>{text}</span>
        <NumberInput aria-label={text} size="sm" w={104} suffix=" %" min={0} max={10000} allowDecimal={false} placeholder="–" value={value ?? ''} error={error !== '' && !missing} onChange={(typed) => onChange(typed === '' ? null : Math.round(Number(typed)))} />
      </div>
      <Slider thumbLabel={text} min={low} max={high} label={null} value={Math.min(Math.max(value ?? usual[question], low), high)} onChange={onChange} thumbProps={{ 'aria-valuetext': value === null ? t('unanswered') : `${value} %` }} />
      {error !== '' ? (
        <p className={missing ? classes.weak : classes.wrong} role={missing ? undefined : 'alert'}>
          {error}
        </p>
      ) : (
        <p className={classes.small}>{value === null ? t('notAnswered', { share: `${usual[question]} %` }) : sales > 0 && t('ofSales', { money: format.moneyShort((sales * value) / 100), sales: format.moneyShort(sales) })}</p>
      )}
    </div>
  )
}
