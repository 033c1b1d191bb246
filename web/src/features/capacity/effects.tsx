import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format'
import { Card } from '../../ui/stat-card'
import type { Effect } from '../strategy/queries'
import { settingPlace } from '../strategy/setting'
import classes from './capacity.module.css'
import { useSettingName } from './setting-name'

/** Which inputs matter most: what ten per cent of each does to the people needed. */
export function Effects({ effects, people }: { effects: Effect[]; people: number }) {
  const { t } = useTranslation('capacity')
  const label = useSettingName()
  const shown = effects.filter((effect) => Math.abs(effect.more - effect.less) >= 0.005).slice(0, 10)
  const widest = Math.max(...shown.flatMap((effect) => [Math.abs(effect.less - people), Math.abs(effect.more - people)]), 0)
  return (
    <Card title={t('effects.title')}>
      {shown.length === 0 ? <p className={classes.note}>{t('noWork')}</p> : <p className={classes.note}>{t('effects.text')}</p>}
      <ul className={classes.effects}>
        {shown.map((effect) => (
          <li key={effect.setting}>
            <Link to={settingPlace(effect.setting) ?? '/capacity'}>{label(effect.setting)}</Link>
            <Swing less={effect.less - people} more={effect.more - people} widest={widest} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** The bar left of the middle saves people, the one right of it costs them. */
function Swing({ less, more, widest }: { less: number; more: number; widest: number }) {
  const format = useFormat()
  const [low, high] = [Math.min(less, more), Math.max(less, more)]
  const width = (value: number) => `${(Math.abs(value) / widest) * 100}%`
  return (
    <span className={classes.swing}>
      <em>{`−${format.number(-low, 2)}`}</em>
      <span className={classes.half} data-side="low">
        <i style={{ width: width(low) }} />
      </span>
      <span className={classes.half} data-side="high">
        <i style={{ width: width(high) }} />
      </span>
      <em>{`+${format.number(high, 2)}`}</em>
    </span>
  )
}
