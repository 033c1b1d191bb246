import { Group, SegmentedControl } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

const paths = { due: '/tasks', list: '/tasks/list' } as const

/** What is due, or every task in a table. */
export function TasksView({ view, children }: { view: keyof typeof paths; children: ReactNode }) {
  const { t } = useTranslation('task')
  const navigate = useNavigate()
  return (
    <Group gap="sm">
      <SegmentedControl aria-label={t('view.label')} data={(['due', 'list'] as const).map((value) => ({ value, label: t(`view.${value}`) }))} value={view} onChange={(to) => void navigate({ to: paths[to as keyof typeof paths], search: {} })} />
      {children}
    </Group>
  )
}
