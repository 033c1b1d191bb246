import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Card } from '../../ui/stat-card'
import classes from './company.module.css'
import type { Company } from './queries'

/** A web address without its scheme is still one; any other scheme is not opened. */
export function webLink(website: string): string | undefined {
  const address = /^[a-z][a-z0-9+.-]*:/i.test(website) ? website : `https://${website}`
  return /^https?:\/\/[^\s/]+\.[^\s]+$/i.test(address) ? address : undefined
}

/** What is known about the company beside money and time. */
export function Details({ company }: { company: Company }) {
  const { t } = useTranslation('company')
  const website = company.website ? webLink(company.website) : undefined
  const rows = [
    { label: t('column.industry'), value: company.industry },
    { label: t('column.size_band'), value: company.size_band },
    { label: t('column.region'), value: company.region },
    { label: t('column.city'), value: company.city },
    { label: t('field.tax_id'), value: company.tax_id },
    { label: t('field.external_id'), value: company.external_id },
    {
      label: t('field.website'),
      value: website ? (
        <a href={website} target="_blank" rel="noreferrer">
          {company.website}
        </a>
      ) : (
        company.website
      ),
    },
  ].filter((row) => row.value)
  if (rows.length === 0 && !company.note) return null
  return (
    <Card title={t('details.title')}>
      <dl className={classes.contacts}>
        {rows.map((row) => (
          <Row key={row.label} {...row} />
        ))}
      </dl>
      {company.note && <p className={classes.evidence}>{company.note}</p>}
    </Card>
  )
}

function Row({ label, value }: { label: string; value: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </>
  )
}
