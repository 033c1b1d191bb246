import { Button, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { MinutesText, Money } from '../../ui/quantity'
import { Card } from '../../ui/stat-card'
import { useMay } from '../session/may'
import classes from './company.module.css'
import { familyQuery, type Company } from './queries'

/** The holding a company belongs to and what belongs to it; nothing where it stands alone. */
export function FamilyCard({ company }: { company: Company }) {
  const { t } = useTranslation('company')
  const { hides } = useMay()
  const { data } = useQuery(familyQuery(company.id))
  const [summed, setSummed] = useState(false)
  if (!data || (!data.parent && data.members.length < 2)) return null
  const below = data.members.slice(1)
  return (
    <Card title={t('further.familyTitle')}>
      {data.parent && (
        <Text size="sm">
          {t('further.parent')} <Link to="/companies/$companyId" params={{ companyId: data.parent.id }}>{data.parent.name}</Link>
        </Text>
      )}
      {below.length > 0 && (
        <ul className={classes.list}>
          {below.map((member) => (
            <li key={member.id} className={classes.entry}>
              <Link to="/companies/$companyId" params={{ companyId: member.id }}>{member.name}</Link>
              {!hides('company.money') && <Money minor={member.actual} short />}
            </li>
          ))}
        </ul>
      )}
      {below.length > 0 && !summed && (
        <Button size="compact-sm" className={classes.more} onClick={() => setSummed(true)}>
          {t('further.sumShow')}
        </Button>
      )}
      {summed && (
        <dl className={classes.facts} aria-label={t('further.sum')}>
          {!hides('company.money') && <Fact label={t('stat.actual')} value={<Money minor={data.totals.actual} />} />}
          {!hides('company.potential') && <Fact label={t('stat.potential')} value={<Money minor={data.totals.potential} />} />}
          <Fact label={t('further.sumBudget')} value={<MinutesText minutes={data.totals.budget_minutes} />} />
          <Fact label={t('further.sumUsed')} value={<MinutesText minutes={data.totals.used_minutes} />} />
        </dl>
      )}
      {data.capped && <p className={classes.small}>{t('further.familyCapped')}</p>}
    </Card>
  )
}

function Fact({ label, value }: { label: string; value: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </>
  )
}
