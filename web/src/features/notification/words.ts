import { useTranslation } from 'react-i18next'
import type { Notification } from './queries'

const jobs = { import: 'import', 'import.undo': 'importUndo', bulk: 'bulk', 'bulk.undo': 'bulkUndo', 'analysis.apply': 'analysis', 'analysis.undo': 'analysisUndo', 'person.handover': 'handover' } as const

/** What a notification says happened. */
export function useNews(): (item: Notification) => string {
  const { t } = useTranslation('notification')
  return (item) => {
    const name = item.by_name || t('somebody')
    switch (item.kind) {
      case 'owner':
        return item.noun === 'job' || item.noun === 'view' ? '' : t(`owner.${item.noun}`, { name, count: item.count || 1 })
      case 'job': {
        const job = jobs[item.job as keyof typeof jobs] ?? 'other'
        const work = { job: t(`job.${job}`) }
        return item.state === 'failed' ? t('failed', work) : t('finished', work)
      }
      default:
        return t(`news.${item.kind}`, { name })
    }
  }
}
