import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format'
import { Card } from '../../ui/stat-card'
import classes from './outlook.module.css'
import type { Outlook } from './queries'
import { useSettingName } from './setting-name'

type Warning = Outlook['warnings'][number]

/** What to doubt in the numbers. */
export function Warnings({ warnings }: { warnings: Warning[] }) {
  const { t } = useTranslation('capacity')
  const words = useWarningWords()
  return (
    <Card title={t('outlook.doubts')}>
      {warnings.length === 0 && (
        <p className={classes.warning}>
          <IconCircleCheck size={18} aria-hidden /> {t('outlook.noDoubts')}
        </p>
      )}
      {warnings.map((warning) => (
        <p key={warning.code} className={classes.warning}>
          <IconAlertTriangle size={18} aria-hidden /> <span>{words(warning)}</span>
        </p>
      ))}
    </Card>
  )
}

function useWarningWords(): (warning: Warning) => string {
  const { t } = useTranslation('capacity')
  const format = useFormat()
  const name = useSettingName()
  return ({ code, values, names }) => {
    switch (code) {
      case 'selling_share':
        return t('outlook.warn.selling', { share: format.percent(values.share), usual: format.percent(values.usual) })
      case 'few_observations':
        return t('outlook.warn.observations', { needed: values.needed, operations: names.map((operation) => name(`norm/${operation}`)).join(', ') })
      case 'market':
        return t('outlook.warn.market', { potential: format.money(values.potential), market: format.money(values.market) })
      case 'season':
        return t('outlook.warn.season', { high: format.month(names[0] ?? ''), low: format.month(names[1] ?? ''), more: format.percent(values.more) })
    }
  }
}
