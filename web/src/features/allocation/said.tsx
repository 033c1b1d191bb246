import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format'
import { Card } from '../../ui/stat-card'
import classes from './allocation.module.css'
import { CurveChart } from './curve-chart'
import type { Opinion, Opinions } from './queries'

const asked = ['none', 'half', 'more', 'unlimited'] as const

/** What all said: the middle counts, and how far they lie apart is a reason to talk. */
export function Said({ said }: { said: Opinions }) {
  const { t } = useTranslation('allocation')
  const format = useFormat()
  return (
    <Card title={said.people === 0 ? t('said.nobody') : t('said.title', { count: said.people })}>
      {said.people > 0 && (
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('said.question')}</th>
              <th scope="col">{t('said.median')}</th>
              <th scope="col">{t('said.spread')}</th>
              <th scope="col">{t('said.people')}</th>
            </tr>
          </thead>
          <tbody>
            {asked.map((question) => {
              const one: Opinion = said[question]
              return (
                <tr key={question}>
                  <th scope="row">{t(`short.${question}`)}</th>
                  <td>{one.people > 0 ? format.percent(one.median) : '–'}</td>
                  <td data-wide={one.high - one.low > 0.3 || undefined}>{one.people > 1 ? `${format.percent(one.low)} – ${format.percent(one.high)}` : '–'}</td>
                  <td>{format.number(one.people)}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
      <CurveChart curve={said.curve} />
      {said.curve.off > 0.05 && <p className={classes.small}>{t('said.off', { share: format.percent(said.curve.off) })}</p>}
    </Card>
  )
}
