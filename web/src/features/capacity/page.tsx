import { Loader } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../../ui/error-state'
import { PageHeader } from '../../ui/page-header'
import { useToday } from '../strategy/today'
import { CapacityEditor } from './capacity-editor'
import { profileQuery } from './queries'

export function CapacityPage() {
  const { t } = useTranslation('capacity')
  const { data: profile, error, refetch } = useQuery(profileQuery)
  const [year, setYear] = useState(Number(useToday().slice(0, 4)))
  if (profile) return <CapacityEditor key={profile.version} profile={profile} year={year} onYear={setYear} onReload={() => void refetch()} />
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('subtitle')} />
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Loader type="dots" />}
    </>
  )
}
