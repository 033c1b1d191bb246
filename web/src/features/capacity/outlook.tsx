import { useTranslation } from 'react-i18next'
import { Link } from '@tanstack/react-router'
import { useFormat } from '../../ui/format'
import { Card, StatCard } from '../../ui/stat-card'
import { settingPlace } from '../strategy/setting'
import classes from './outlook.module.css'
import { OutlookChart } from './outlook-chart'
import { Warnings } from './outlook-warnings'
import type { Outlook } from './queries'
import { useSettingName } from './setting-name'

interface Props {
  outlook: Outlook
  /** The state it is set against, while something is tried out. */
  before?: Outlook | undefined
}

/** Need against have for two years: how sure, what moves it, what to do, what to doubt. */
export function OutlookView({ outlook, before }: Props) {
  return (
    <div className={classes.view}>
      <Figures outlook={outlook} before={before} />
      <OutlookChart outlook={outlook} />
      <div className={classes.two}>
        <Requisitions outlook={outlook} />
        <Warnings warnings={outlook.warnings} />
      </div>
      <Drivers outlook={outlook} />
    </div>
  )
}

function Figures({ outlook, before }: Props) {
  const { t } = useTranslation('capacity')
  const format = useFormat()
  const between = ({ p50, p80 }: Outlook['need']) => t('outlook.between', { p50: format.people(p50), p80: format.people(p80) })
  const was = (value: number | undefined, now: number) => (value === undefined || format.people(value) === format.people(now) ? undefined : t('was', { value: format.people(value) }))
  const worst = outlook.months.reduce((most, month) => (month.overload > most.overload ? month : most), outlook.months[0]!)
  return (
    <div className={classes.figures} aria-live="polite">
      <StatCard label={t('outlook.need')} value={format.people(outlook.need.plan)} before={was(before?.need.plan, outlook.need.plan)} note={between(outlook.need)} />
      <StatCard label={t('outlook.peak', { month: format.month(outlook.peak_month) })} value={format.people(outlook.peak.plan)} before={was(before?.peak.plan, outlook.peak.plan)} note={between(outlook.peak)} />
      <StatCard label={outlook.lacking > 0 ? t('missing') : t('spare')} value={<span data-missing={outlook.lacking > 0 || undefined}>{format.people(Math.abs(outlook.lacking))}</span>} before={was(before && Math.abs(before.lacking), Math.abs(outlook.lacking))} note={t('outlook.have', { people: format.people(outlook.have) })} />
      <StatCard label={t('outlook.overload')} value={format.percent(worst.overload)} note={format.month(worst.month)} />
    </div>
  )
}

function Requisitions({ outlook }: { outlook: Outlook }) {
  const { t } = useTranslation('capacity')
  const format = useFormat()
  return (
    <Card title={t('outlook.todo')}>
      {outlook.requisitions.length === 0 && <p className={classes.note}>{t('outlook.nobody')}</p>}
      <ul className={classes.list}>
        {outlook.requisitions.map((one) => (
          <li key={one.start}>{t('outlook.requisition', { count: one.people, open: format.date(`${one.open}-01`), start: format.month(one.start) })}</li>
        ))}
      </ul>
    </Card>
  )
}

/** What of the uncertain inputs moves the need most, in words. */
function Drivers({ outlook }: { outlook: Outlook }) {
  const { t } = useTranslation('capacity')
  const format = useFormat()
  const name = useSettingName()
  const ends = outlook.drivers.flatMap(({ low, high }) => [low, high])
  const [least, most] = [Math.min(...ends, outlook.need.plan), Math.max(...ends, outlook.need.plan)]
  const at = (people: number) => `${most > least ? ((people - least) / (most - least)) * 100 : 0}%`
  return (
    <Card title={t('outlook.drivers')}>
      <p className={classes.note}>{outlook.drivers.length > 0 ? t('outlook.driversText', { draws: format.number(outlook.draws) }) : t('noWork')}</p>
      <ol className={classes.drivers}>
        {outlook.drivers.map(({ setting, low, high }) => (
          <li key={setting}>
            <span>
              <Link to={settingPlace(setting) ?? '/capacity'}>{name(setting)}</Link> <em>{t('outlook.driver', { from: format.number(Math.min(low, high), 2), to: format.number(Math.max(low, high), 2) })}</em>
            </span>
            <span className={classes.range} aria-hidden>
              <i style={{ left: at(Math.min(low, high)), right: `calc(100% - ${at(Math.max(low, high))})` }} />
              <b style={{ left: at(outlook.need.plan) }} />
            </span>
          </li>
        ))}
      </ol>
    </Card>
  )
}
