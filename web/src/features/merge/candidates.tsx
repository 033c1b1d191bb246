import { Button } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import classes from './merge.module.css'
import { alikeQuery, type Clues } from './queries'

const known = ({ name, tax_id, phone, email, website }: Clues) => [name, tax_id, phone, email, website].some((text) => text.trim().length > 2)

interface Props {
  of: Partial<Clues>
  /** Chooses one; without it each is a link to its card. */
  onChoose?: (id: string) => void
}

/** Companies that may be the one that is typed or shown, with the reasons. */
export function Candidates({ of, onChoose }: Props) {
  const { t } = useTranslation('merge')
  const { id = '', name = '', tax_id = '', phone = '', email = '', website = '' } = of
  const [clues] = useDebouncedValue<Clues>({ id, name, tax_id, phone, email, website }, 300)
  const { data } = useQuery({ ...alikeQuery(clues), enabled: known(clues), placeholderData: keepPreviousData })
  if (!data?.length || !known(clues)) return null
  return (
    <section className={classes.candidates} aria-live="polite">
      <h3>{t('candidates')}</h3>
      <ul>
        {data.map(({ company, reasons }) => (
          <li key={company.id}>
            {onChoose ? (
              <Button size="compact-sm" onClick={() => onChoose(company.id)}>
                {company.name}
              </Button>
            ) : (
              <Link to="/companies/$companyId" params={{ companyId: company.id }}>
                {company.name}
              </Link>
            )}
            <span>{reasons?.map((reason) => t(`reason.${reason}`)).join(', ')}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
