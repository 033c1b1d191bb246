import { ActionIcon, Button, Skeleton } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { IconUnlink } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../../ui/error-state'
import { notifyProblem, notifyUndo } from '../../ui/notify'
import { Card } from '../../ui/stat-card'
import { useMay } from '../session/may'
import classes from './contact.module.css'
import { Person } from './person'
import { companyContactsQuery, useLinkContact, useUnlinkContact, type Contact } from './queries'
import { QuickAdd } from './quick-add'

/** The people at a company, on its card; more are added with a line and Enter. */
export function CompanyContacts({ company }: { company: { id: string } }) {
  const { t } = useTranslation('contact')
  const { may } = useMay()
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(companyContactsQuery(company.id))
  const contacts = data?.pages.flatMap((page) => page?.items ?? [])
  return (
    <Card title={t('title')}>
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!error && !contacts ? <Skeleton height={80} /> : null}
      {contacts?.length === 0 && <p className={classes.small}>{t('quick.none')}</p>}
      <ul className={classes.people} aria-label={t('title')}>
        {contacts?.map((contact) => (
          <li key={contact.id}>
            <Person contact={atCompany(contact, company.id)} />
            {may('edit', 'contact') && <Unlink contact={contact} companyId={company.id} />}
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <Button size="xs" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('more')}
        </Button>
      )}
      {may('create', 'contact') && <QuickAdd companyId={company.id} />}
    </Card>
  )
}

/** The contact with this company first, so that its place here is what is shown. */
function atCompany(contact: Contact, companyId: string): Contact {
  const { companies = [] } = contact
  return { ...contact, companies: companies.toSorted((a, b) => Number(b.company_id === companyId) - Number(a.company_id === companyId)) }
}

function Unlink({ contact, companyId }: { contact: Contact; companyId: string }) {
  const { t } = useTranslation('contact')
  const unlink = useUnlinkContact(companyId)
  const link = useLinkContact(companyId)
  const press = () =>
    unlink.mutate(contact, {
      onSuccess: (now) => {
        const place = contact.companies?.find((company) => company.company_id === companyId)
        const back = () => now && link.mutate({ contact: now, place: { position: place?.position ?? '', role: place?.role ?? '', primary: place?.primary ?? false } }, { onError: notifyProblem })
        notifyUndo(t('unlink.done', { name: contact.name }), back)
      },
      onError: notifyProblem,
    })
  return (
    <ActionIcon variant="subtle" color="gray" aria-label={t('unlink.label', { name: contact.name })} title={t('unlink.button')} loading={unlink.isPending} onClick={press}>
      <IconUnlink size={16} aria-hidden />
    </ActionIcon>
  )
}
