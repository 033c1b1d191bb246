import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Card } from '../../ui/stat-card'
import { useNameOf, useValueText } from '../custom/names'
import { fieldsQuery } from '../custom/queries'
import classes from './company.module.css'
import type { Company } from './queries'

/** A web address without its scheme is still one; any other scheme is not opened. */
export function webLink(website: string): string | undefined {
  const address = /^[a-z][a-z0-9+.-]*:/i.test(website) ? website : `https://${website}`
  return /^https?:\/\/[^\s/]+\.[^\s]+$/i.test(address) ? address : undefined
}

/** An address in one line, the narrowest first. */
export function addressLine({ street, city, region, postcode, country }: NonNullable<Company['addresses']>[number]): string {
  return [street, city, region, postcode, country].filter(Boolean).join(', ')
}

/** What is known about the company beside money and time. */
export function Details({ company }: { company: Company }) {
  const { t } = useTranslation('company')
  const { data } = useQuery(fieldsQuery)
  const nameOf = useNameOf()
  const valueText = useValueText()
  const own = (data ?? []).filter(({ key, shown }) => shown?.includes('card') && company.custom?.[key])
  const website = company.website ? webLink(company.website) : undefined
  const rows = [
    { label: t('column.industry'), value: company.industry },
    { label: t('column.size_band'), value: company.size_band },
    { label: t('column.region'), value: company.region },
    { label: t('column.city'), value: company.city },
    { label: t('field.tax_id'), value: company.tax_id },
    { label: t('field.external_id'), value: company.external_id },
    { label: t('column.source'), value: company.source },
    ...(company.phones ?? []).map(({ kind, number }) => ({ label: <PointKind kind={kind} />, value: <a href={`tel:${number.replaceAll(/[^+\d]/g, '')}`}>{number}</a> })),
    ...(company.emails ?? []).map(({ kind, address }) => ({ label: <PointKind kind={kind} />, value: <a href={`mailto:${address}`}>{address}</a> })),
    ...(company.addresses ?? []).map((address) => ({ label: t(`further.${address.kind ?? 'office'}`), value: addressLine(address) })),
    ...own.map((field) => ({ label: nameOf(field), value: valueText(field, company.custom?.[field.key] ?? '') })),
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
        {rows.map((row, place) => (
          // oxlint-disable-next-line react/no-array-index-key -- two telephones of a kind have the same label.
          <Row key={place} {...row} />
        ))}
      </dl>
      {company.note && <p className={classes.evidence}>{company.note}</p>}
    </Card>
  )
}

function PointKind({ kind }: { kind?: '' | 'work' | 'mobile' | 'home' | 'fax' | 'other' }) {
  const { t } = useTranslation('contact')
  return t(`kind.${kind || 'work'}`)
}

function Row({ label, value }: { label: ReactNode; value: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </>
  )
}
