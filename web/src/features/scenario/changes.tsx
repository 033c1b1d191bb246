import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format'
import { useSettingName } from '../capacity/setting-name'
import type { Change } from './queries'
import classes from './scenario.module.css'

/** Inputs that differ: what they were and what they are. */
export function Changes({ changes }: { changes: Change[] }) {
  const { t } = useTranslation('scenario')
  const name = useSettingName()
  const told = useTold()
  if (changes.length === 0) return <p className={classes.note}>{t('changes.none')}</p>
  return (
    <ul className={classes.changes}>
      {changes.map((change) => (
        <li key={change.setting}>
          <b>{name(change.setting)}</b> {told(change)}
        </li>
      ))}
    </ul>
  )
}

const shares = new Set(['conversion', 'person/selling_share', 'person/utilisation', 'person/attrition'])

/** "12 → 15", in the unit of the setting. */
export function useTold(): (change: Change) => string {
  const { t } = useTranslation('scenario')
  const format = useFormat()
  return ({ setting, before, after, word_before, word_after }) => {
    const kind = setting.split('/')[0] ?? ''
    if (kind === 'treatment') return `${t(`common:treatment.${word_before}`)} → ${t(`common:treatment.${word_after}`)}`
    if (setting === 'person/spread') return `${t(`spread.${word_before}`)} → ${t(`spread.${word_after}`)}`
    if (kind === 'months') return `${format.month(word_before)} → ${format.month(word_after)}`
    const write = (value: number) => (shares.has(setting) || shares.has(kind) ? format.percent(value, 1) : format.number(value, 2))
    return `${write(before)} → ${write(after)}`
  }
}
