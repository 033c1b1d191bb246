import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format'
import { Count } from '../../ui/quantity'
import { Card } from '../../ui/stat-card'
import classes from './analysis.module.css'
import { GroupLetter, Measured, ShareBar } from './measured'
import type { GroupTotal, Preview, Question } from './queries'

interface Props {
  preview: Preview
  measure: Question['measure']
  onOpen: (group: GroupTotal['group']) => void
}

/** What each group holds; a number of companies opens them. */
export function Groups({ preview, measure, onOpen }: Props) {
  const { t } = useTranslation('analysis')
  const shown = preview.groups.filter((one) => one.share > 0 || one.companies > 0 || 'ABC'.includes(one.group))
  return (
    <Card title={t('groups.title')}>
      <div className={classes.scroll}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('groups.group')}</th>
              <th scope="col">{t('groups.companies')}</th>
              <th scope="col">{t(`measure.${measure}`)}</th>
              <th scope="col">{t('groups.share')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((one) => (
              <tr key={one.group}>
                <td>
                  <GroupLetter group={one.group} /> {(one.group === '0' || one.group === 'N') && t(`outside.${one.group}`)}
                </td>
                <td>
                  <button type="button" className={classes.open} onClick={() => onOpen(one.group)} aria-label={t('groups.open', { group: one.group, count: one.companies })}>
                    <Count value={one.companies} />
                  </button>
                </td>
                <td>
                  <Measured value={one.value} measure={measure} short />
                </td>
                <td>{'ABC'.includes(one.group) && <ShareBar share={one.share} />}</td>
              </tr>
            ))}
            <tr>
              <th scope="row">{t('groups.total')}</th>
              <td>
                <Count value={preview.companies} />
              </td>
              <td>
                <Measured value={preview.base} measure={measure} short />
              </td>
              <td>–</td>
            </tr>
          </tbody>
        </table>
      </div>
    </Card>
  )
}

/** How much few companies hold, in numbers with their meaning. */
export function ConcentrationFacts({ preview }: { preview: Preview }) {
  const { t } = useTranslation('analysis')
  const format = useFormat()
  const { gini, effective, hhi, top } = preview.concentration
  const ranked = preview.groups.filter((one) => 'ABC'.includes(one.group)).reduce((sum, one) => sum + one.companies, 0)
  const known = top.filter((one, i) => one.companies <= ranked && top.findIndex((other) => other.companies === one.companies) === i).toSorted((p, q) => p.companies - q.companies)
  return (
    <Card title={t('concentration.title')}>
      <dl className={classes.facts}>
        <Fact name={t('concentration.gini')} note={t('concentration.giniNote')} value={format.number(gini, 3)} />
        <Fact name={t('concentration.effective')} note={t('concentration.effectiveNote', { hhi: format.number(hhi, 4) })} value={format.number(effective, effective < 100 ? 1 : 0)} />
        {known.map((one) => (
          <Fact key={one.companies} name={t('concentration.top', { count: one.companies })} value={format.percent(one.share, 1)} />
        ))}
      </dl>
    </Card>
  )
}

function Fact({ name, note, value }: { name: string; note?: string; value: string }) {
  return (
    <>
      <dt>
        {name}
        {note && <small>{note}</small>}
      </dt>
      <dd>{value}</dd>
    </>
  )
}
