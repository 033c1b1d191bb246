import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format'
import { Card } from '../../ui/stat-card'
import classes from './merge.module.css'
import type { Scan } from './queries'

/** What the search left out: what very many companies share, and what did not fit. */
export function Crowds({ scan }: { scan: Scan }) {
  const { t } = useTranslation('merge')
  const format = useFormat()
  if (scan.crowds.length === 0 && !scan.full) return null
  return (
    <Card title={t('list.crowds')}>
      <p className={classes.small}>{t('list.crowdsText')}</p>
      <ul className={classes.crowds}>
        {scan.full && <li>{t('list.full')}</li>}
        {scan.crowds.map((crowd) => (
          <li key={crowd.reason + crowd.company_id + String(crowd.size)}>
            {t('list.crowd', { reason: t(`reason.${crowd.reason}`), count: crowd.size, shown: format.number(crowd.size) })}
            {crowd.name !== '' && (
              <>
                {' '}
                <Link to="/companies/$companyId" params={{ companyId: crowd.company_id }}>
                  {crowd.name}
                </Link>
              </>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}
