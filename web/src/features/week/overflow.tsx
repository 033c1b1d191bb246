import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format'
import { useOperationName } from '../../ui/operation-name'
import { useReason } from '../day/reason'
import type { Schedule } from './queries'
import classes from './week.module.css'

/** What is due and has no place, the lowest potential first, with the money. */
export function Overflow({ lines }: { lines: Schedule['overflow'] }) {
  const { t } = useTranslation('week')
  const format = useFormat()
  const operation = useOperationName()
  const reason = useReason()
  return (
    <section className={classes.overflow} aria-labelledby="overflow">
      <h2 id="overflow">{t('overflow.title')}</h2>
      {lines.length === 0 && <p>{t('overflow.none')}</p>}
      <ul>
        {lines.map((line) => (
          <li key={line.company_id}>
            <Link to="/companies/$companyId" params={{ companyId: line.company_id }}>
              {line.company_name}
            </Link>
            <span>
              {line.potential_class} · {operation({ code: line.operation, name: '' })} · {t('overflow.due', { date: format.dayMonth(line.due) })}
            </span>
            <span>{reason(line.reason)}</span>
            {line.value > 0 && (
              <span>
                <b>{format.moneyShort(line.value)}</b> {t('overflow.money')}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
