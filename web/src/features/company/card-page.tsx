import { Button, Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CompanyTimeline } from '../activity/company-timeline'
import { ErrorState } from '../../ui/error-state'
import { PageHeader } from '../../ui/page-header'
import { OwnerCard } from '../balance/owner-card'
import { CompanyFarewell } from '../farewell/company-farewell'
import { RecordFiles } from '../file/files'
import { Notes } from '../note/notes'
import { CompanyMerges, MergeCompany } from '../merge/merge-company'
import { useMay } from '../session/may'
import { RecordTasks } from '../task/record-tasks'
import { VisitingHours } from '../week/visiting-hours'
import { CompanyContacts } from '../contact/company-contacts'
import { CompanyDeals } from '../deal/company-deals'
import { CardHead } from './card-head'
import { CardStats } from './card-stats'
import classes from './company.module.css'
import { DeleteCompany } from './delete-company'
import { Details } from './details'
import { FamilyCard } from './family-card'
import { EditCompany } from './edit-company'
import { cardRoute } from './feature'
import { MoneyCard } from './money-card'
import { useMayEdit } from './may-edit'
import { Payments } from './payments'
import { PotentialCard } from './potential-card'
import { companyQuery } from './queries'
import { TreatmentCard } from './treatment-card'

/** Everything about one company. */
export function CompanyPage() {
  const { t } = useTranslation('company')
  const { companyId } = cardRoute.useParams()
  const { data: company, error, refetch } = useQuery(companyQuery(companyId))
  const [editing, setEditing] = useState(false)
  const [loads, setLoads] = useState(0)
  const reload = async () => {
    await refetch()
    setLoads(loads + 1)
  }
  const may = useMayEdit()
  const { hides } = useMay()
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!company) return <Skeleton height={480} aria-label={t('title')} />
  return (
    <>
      <PageHeader title={company.name} subtitle={<CardHead company={company} />}>
        {may.edit && (
          <Button leftSection={<IconPencil size={16} aria-hidden />} onClick={() => setEditing(true)}>
            {t('edit.button')}
          </Button>
        )}
        <MergeCompany company={company} />
        <DeleteCompany company={company} />
      </PageHeader>
      <CardStats company={company} />
      <div className={classes.grid}>
        <div className={classes.column}>
          {!hides('company.money') && <MoneyCard id={company.id} />}
          <CompanyTimeline id={company.id} />
          {!hides('company.potential') && <PotentialCard company={company} />}
          <CompanyDeals company={company} />
          {!hides('company.money') && <Payments id={company.id} />}
        </div>
        <div className={classes.column}>
          <TreatmentCard company={company} />
          <OwnerCard company={company} />
          <CompanyFarewell company={company} />
          <RecordTasks subject={{ noun: 'company', id: company.id }} name={company.name} />
          <Notes subject={{ noun: 'company', id: company.id }} />
          <RecordFiles noun="company" id={company.id} />
          <CompanyContacts company={company} />
          <FamilyCard company={company} />
          <VisitingHours company={company.id} mayEdit={may.edit} />
          <CompanyMerges company={company} />
          <Details company={company} />
        </div>
      </div>
      <EditCompany key={`${company.id}-${loads}-${editing}`} company={company} opened={editing} onClose={() => setEditing(false)} onReload={() => void reload()} />
    </>
  )
}
