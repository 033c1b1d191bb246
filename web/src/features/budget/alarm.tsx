import { Alert } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { budgetQuery } from './queries'

/** Tells the head of sales which segments take much more time than they bring money; nothing while none does. */
export function TimeAlarm() {
  const { t } = useTranslation('budget')
  const { data } = useQuery(budgetQuery({}))
  const segments = (data?.rows ?? []).filter((row) => row.alarm).map((row) => (row.key.startsWith('/') ? `–${row.key}` : row.key))
  if (segments.length === 0) return null
  return (
    <Alert color="orange" icon={<IconAlertTriangle aria-hidden />} title={t('alarmTitle', { segments: segments.join(', ') })}>
      <Link to="/budgets">{t('alarmLink')}</Link>
    </Alert>
  )
}
