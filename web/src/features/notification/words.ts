import { useTranslation } from 'react-i18next'
import type { Notification } from './queries'

const jobs = { import: 'import', 'import.undo': 'importUndo', bulk: 'bulk', 'bulk.undo': 'bulkUndo', 'analysis.apply': 'analysis', 'analysis.undo': 'analysisUndo', 'person.handover': 'handover', balance: 'balance', 'balance.apply': 'balanceApply' } as const

/** What a notification says happened. */
export function useNews(): (item: Notification) => string {
  const { t } = useTranslation(['notification', 'history'])
  return (item) => {
    const name = item.by_name || t('notification:somebody')
    switch (item.kind) {
      case 'owner':
        if (item.noun === 'job' || item.noun === 'view' || item.noun === 'account') return ''
        return [item.count > 0 || item.lost === 0 ? t(`notification:owner.${item.noun}`, { name, count: item.count || 1 }) : '', item.lost > 0 ? t('notification:lost', { name, count: item.lost }) : ''].filter(Boolean).join('. ')
      case 'job': {
        const job = jobs[item.job as keyof typeof jobs] ?? 'other'
        const work = { job: t(`notification:job.${job}`) }
        return item.state === 'failed' ? t('notification:failed', work) : t('notification:finished', work)
      }
      case 'security':
        return t('notification:account', { what: item.deed === 'email' ? t('history:field.email') : t(`history:action.${item.deed}`) })
      default:
        return t(`notification:news.${item.kind}`, { name })
    }
  }
}
