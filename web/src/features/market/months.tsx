import { SegmentedControl, Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format'
import { Card } from '../../ui/stat-card'
import { ReasonWhy } from '../strategy/reason'
import classes from './market.module.css'
import type { MarketAnswer, MarketContent, MarketMonth } from './queries'
import { useMarketWords } from './words'

const measures = ['people', 'hours', 'started', 'won', 'clients', 'money'] as const
type Measure = (typeof measures)[number]

interface Props {
  content: MarketContent
  answer: MarketAnswer
  /** The month that is explained, 1 for the first. */
  month: number
  onMonth: (month: number) => void
}

/** The plan month by month, as a picture and as a table; one month is explained. */
export function Months({ content, answer, month, onMonth }: Props) {
  const { t } = useTranslation('market')
  const [measure, setMeasure] = useState<Measure>('people')
  return (
    <Card title={t('months.title')} actions={<Select size="xs" aria-label={t('months.measure')} allowDeselect={false} className={classes.narrowOnly} value={measure} onChange={(value) => setMeasure(value as Measure)} data={measures.map((value) => ({ value, label: t(`measure.${value}`) }))} />}>
      <SegmentedControl size="xs" className={classes.wideOnly} aria-label={t('months.measure')} value={measure} onChange={(value) => setMeasure(value as Measure)} data={measures.map((value) => ({ value, label: t(`measure.${value}`) }))} />
      <Bars answer={answer} measure={measure} month={month} onMonth={onMonth} />
      <Explained content={content} answer={answer} month={Math.min(month, content.months)} onMonth={onMonth} />
      <details className={classes.details}>
        <summary>{t('months.table')}</summary>
        <Table answer={answer} />
      </details>
    </Card>
  )
}

/** What a month shows under a measure; hours stand on one another. */
function heights(month: MarketMonth, measure: Measure): { kind: string; value: number }[] {
  if (measure === 'hours')
    return [
      { kind: 'base', value: month.base_hours },
      { kind: 'service', value: month.service_hours },
      { kind: 'funnel', value: month.funnel_hours },
    ]
  return [{ kind: 'plain', value: month[measure] }]
}

interface BarsProps {
  answer: MarketAnswer
  measure: Measure
  month: number
  onMonth: (month: number) => void
}

function Bars({ answer, measure, month, onMonth }: BarsProps) {
  const { t } = useTranslation('market')
  const format = useFormat()
  const write = (value: number) => (measure === 'money' ? format.moneyShort(value) : format.number(value, measure === 'people' || measure === 'won' ? 1 : 0))
  const line = (one: MarketMonth) => (measure === 'people' ? one.output : measure === 'hours' ? one.output * one.person_hours : undefined)
  const whole = (one: MarketMonth) => heights(one, measure).reduce((sum, part) => sum + part.value, 0)
  const top = Math.max(1e-9, ...answer.months.map((one) => Math.max(whole(one), line(one) ?? 0))) * 1.05
  return (
    <>
      <div className={classes.scroll}>
        <div className={classes.bars} role="group" aria-label={t(`measure.${measure}`)}>
          {answer.months.map((one, index) => {
            const have = line(one)
            return (
              <div key={one.month} className={classes.column}>
                <button type="button" className={classes.bar} aria-pressed={index + 1 === month} aria-label={t('months.bar', { month: format.month(one.month), value: write(whole(one)) })} title={t('months.bar', { month: format.month(one.month), value: write(whole(one)) })} onClick={() => onMonth(index + 1)}>
                  {heights(one, measure).map((part) => (
                    <i key={part.kind} data-kind={part.kind} data-short={have !== undefined && whole(one) > have + 0.005 * top ? true : undefined} style={{ height: `${(part.value / top) * 100}%` }} />
                  ))}
                  {have !== undefined && <b style={{ bottom: `${(have / top) * 100}%` }} />}
                </button>
                <span className={classes.tick} aria-hidden>
                  {index % 6 === 0 ? `${format.month(one.month, 'short')} ${one.month.slice(2, 4)}` : ''}
                </span>
              </div>
            )
          })}
        </div>
      </div>
      <p className={classes.legend} aria-hidden>
        {measure === 'hours' && (
          <>
            <i data-kind="funnel" /> {t('months.funnel')} <i data-kind="service" /> {t('months.service')} <i data-kind="base" /> {t('months.base')}
          </>
        )}
        {(measure === 'people' || measure === 'hours') && (
          <>
            <i data-kind="have" /> {t('months.have')}
          </>
        )}
        <span className={classes.highest}>{t('months.top', { value: write(top / 1.05) })}</span>
      </p>
    </>
  )
}

/** One month's numbers, each opening its formula down to what was typed. */
function Explained({ content, answer, month, onMonth }: Props) {
  const { t } = useTranslation('market')
  const format = useFormat()
  const words = useMarketWords(content.first)
  const one = answer.months[month - 1]
  if (!one) return null
  const why = answer.why
  const room = why && why.room.key !== '' ? why.room : undefined
  return (
    <div className={classes.explained}>
      <Select size="xs" searchable allowDeselect={false} aria-label={t('months.explained')} value={one.month} onChange={(value) => onMonth(answer.months.findIndex(({ month: at }) => at === value) + 1)} data={answer.months.map(({ month: at }) => ({ value: at, label: format.month(at) }))} />
      <dl className={classes.numbers}>
        <Named name={t('measure.started')} value={<ReasonWhy reason={why?.started} words={words}>{format.number(one.started, 1)}</ReasonWhy>} />
        <Named name={t('measure.won')} value={<ReasonWhy reason={why?.won} words={words}>{format.number(one.won, 1)}</ReasonWhy>} />
        <Named name={t('measure.clients')} value={<ReasonWhy reason={why?.clients} words={words}>{format.number(one.clients, 1)}</ReasonWhy>} />
        <Named name={t('measure.people')} value={<ReasonWhy reason={why?.people} words={words}>{format.number(one.people, 2)}</ReasonWhy>} />
        {room && <Named name={t('months.room')} value={<ReasonWhy reason={room} words={words}>{format.hours(room.value)}</ReasonWhy>} />}
        <Named name={t('measure.money')} value={<ReasonWhy reason={why?.money} words={words}>{format.moneyShort(one.money)}</ReasonWhy>} />
      </dl>
    </div>
  )
}

function Named({ name, value }: { name: string; value: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}

function Table({ answer }: { answer: MarketAnswer }) {
  const { t } = useTranslation('market')
  const format = useFormat()
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('months.month')}</th>
            <th scope="col">{t('measure.started')}</th>
            <th scope="col">{t('months.funnel')}</th>
            <th scope="col">{t('months.service')}</th>
            <th scope="col">{t('measure.won')}</th>
            <th scope="col">{t('measure.clients')}</th>
            <th scope="col">{t('measure.people')}</th>
            <th scope="col">{t('months.have')}</th>
            <th scope="col">{t('measure.money')}</th>
          </tr>
        </thead>
        <tbody>
          {answer.months.map((month) => (
            <tr key={month.month} data-short={month.gap > 0.005 || undefined}>
              <th scope="row">{format.month(month.month)}</th>
              <td>{format.number(month.started, 1)}</td>
              <td>{format.number(month.funnel_hours, 1)}</td>
              <td>{format.number(month.service_hours, 1)}</td>
              <td>{format.number(month.won, 1)}</td>
              <td>{format.number(month.clients, 1)}</td>
              <td>{format.number(month.people, 2)}</td>
              <td>{format.number(month.output, 2)}</td>
              <td>{format.moneyShort(month.money)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
