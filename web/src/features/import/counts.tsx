import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format'
import classes from './import.module.css'
import type { ImportCounts, Kind } from './queries'

/** What an import did or would do, number by number. */
export function Counts({ counts, kind }: { counts: ImportCounts; kind: Kind }) {
  const { t } = useTranslation('import')
  const format = useFormat()
  const list = [
    { name: t('count.rows'), value: counts.rows, always: true },
    { name: t('count.payments'), value: counts.payments, always: kind === 'payments' },
    { name: t('count.deals'), value: counts.deals, always: kind === 'deals' },
    { name: t('count.known'), value: counts.known, always: false },
    { name: t('count.contactsNew'), value: counts.contacts_new, always: kind === 'contacts' },
    { name: t('count.contactsChanged'), value: counts.contacts_changed, always: false },
    { name: t('count.peopleNew'), value: counts.people_new, always: kind === 'people' },
    { name: t('count.peopleChanged'), value: counts.people_changed, always: false },
    { name: t('count.companiesNew'), value: counts.companies_new, always: kind !== 'people' },
    { name: t('count.companiesMatched'), value: counts.companies_matched, always: kind !== 'people' },
    { name: t('count.companiesChanged'), value: counts.companies_changed, always: false },
    { name: t('count.potentials'), value: counts.potentials, always: false },
    { name: t('count.rounded'), value: counts.rounded, always: false },
    { name: t('count.refused'), value: counts.refused, always: true, bad: counts.refused > 0 },
  ]
  return (
    <dl className={classes.counts}>
      {list
        .filter((each) => each.always || each.value > 0)
        .map((each) => (
          <div key={each.name} data-bad={each.bad || undefined}>
            <dt>{each.name}</dt>
            <dd>{format.number(each.value)}</dd>
          </div>
        ))}
    </dl>
  )
}
