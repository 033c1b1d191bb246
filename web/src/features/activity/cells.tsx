import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './activity.module.css'
import { openLog } from './log'
import type { Activity } from './queries'

export function State({ row }: { row: Activity }) {
  const { t } = useTranslation('activity')
  return (
    <span className={classes.state} data-state={row.state}>
      <i aria-hidden />
      {row.state === 'done' && !row.reached ? t('notReached') : t(`state.${row.state}`)}
    </span>
  )
}

/** A planned one is done with one click: what came of it is asked in the dialog. */
export function DoneButton({ row }: { row: Activity }) {
  const { t } = useTranslation('activity')
  if (row.state !== 'planned') return null
  return (
    <Button
      size="compact-xs"
      leftSection={<IconCheck size={13} aria-hidden />}
      onClick={(event) => {
        event.stopPropagation()
        openLog({ activity: row, done: true })
      }}
    >
      {t('list.done')}
    </Button>
  )
}

export function CompanyLink({ row }: { row: Activity }) {
  return (
    <Link to="/companies/$companyId" params={{ companyId: row.company_id }} onClick={(event) => event.stopPropagation()}>
      {row.company_name}
    </Link>
  )
}
