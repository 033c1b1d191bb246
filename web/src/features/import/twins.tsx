import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format'
import classes from './import.module.css'
import type { Import } from './queries'

interface Props {
  list: Import['twins']
  count: number
}

/** Companies of the file that probably are here already, each with the one that is here and why. */
export function Twins({ list, count }: Props) {
  const { t } = useTranslation(['import', 'merge'])
  const format = useFormat()
  if (count === 0) return null
  return (
    <details className={classes.twins} open={count < 10}>
      <summary>{t('import:twins.found', { count, shown: format.number(count) })}</summary>
      <ul>
        {list.map((twin) => (
          <li key={twin.name + twin.company_id}>
            {twin.name} →{' '}
            <Link to="/companies/$companyId" params={{ companyId: twin.company_id }}>
              {twin.company}
            </Link>
            <span>{twin.reasons.map((reason) => t(`merge:reason.${reason}`)).join(', ')}</span>
          </li>
        ))}
        {count > list.length && <li>{t('import:twins.more', { shown: format.number(list.length), all: format.number(count) })}</li>}
      </ul>
    </details>
  )
}
