import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format'
import { Card } from '../../ui/stat-card'
import classes from './allocation.module.css'
import type { AllocatedSegment, Sureness } from './queries'

/** How sure the gain is, in words: who answered, how far they lie apart, and whom to ask next. */
export function SureCard({ sure, segments }: { sure: Sureness | undefined; segments: AllocatedSegment[] }) {
  const { t } = useTranslation('allocation')
  const format = useFormat()
  const taking = segments.filter((one) => one.kept === '')
  const guessed = taking.filter((one) => one.basis === 'prior').length
  return (
    <Card title={t('sure.title')}>
      {guessed > 0 && <p className={classes.warning}>{guessed === taking.length ? t('sure.nobody') : t('sure.guessed', { count: guessed, all: taking.length })}</p>}
      {sure && (
        <>
          <p>{t('sure.interval', { low: format.moneyShort(sure.p10), high: format.moneyShort(sure.p90), middle: format.moneyShort(sure.p50) })}</p>
          <p>{t('sure.gains', { share: format.percent(sure.gains) })}</p>
          {sure.decides.length > 0 && (
            <>
              <p className={classes.small}>{t('sure.decides')}</p>
              <ul className={classes.decides}>
                {sure.decides.map((one) => (
                  <li key={one.segment}>
                    <b>{one.segment}</b> {t('sure.swing', { low: format.moneyShort(Math.min(one.low, one.high)), high: format.moneyShort(Math.max(one.low, one.high)) })} <span className={classes.small}>{t('answerOf', { count: one.people })}</span>
                  </li>
                ))}
              </ul>
            </>
          )}
        </>
      )}
    </Card>
  )
}
