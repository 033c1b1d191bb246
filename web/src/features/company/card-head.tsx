import { Badge } from '@mantine/core'
import { IconMail, IconPhone, IconUser } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Tags } from '../custom/tags'
import { Segment, useOwnerNames } from './columns'
import classes from './company.module.css'
import type { Company } from './queries'

/** The badge, who cares for the company, and the quickest ways to reach it. */
export function CardHead({ company }: { company: Company }) {
  const { t } = useTranslation('company')
  const owners = useOwnerNames()
  const cared = [company.owner_id, company.second_owner_id].filter((id): id is string => Boolean(id))
  return (
    <div className={classes.headLine}>
      <Segment row={company} />
      <Badge color="gray" variant="light" tt="none">
        {t(`status.${company.status ?? 'prospect'}`)}
      </Badge>
      <span>
        <IconUser size={14} aria-hidden /> {cared.length > 0 ? cared.map((id) => owners.get(id) ?? '…').join(', ') : t('noOwner')}
      </span>
      <Tags numbers={company.tags} />
      {company.phone && (
        <a href={`tel:${company.phone.replaceAll(/[^+\d]/g, '')}`}>
          <IconPhone size={14} aria-hidden /> {company.phone}
        </a>
      )}
      {company.email && (
        <a href={`mailto:${company.email}`}>
          <IconMail size={14} aria-hidden /> {company.email}
        </a>
      )}
    </div>
  )
}
