import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Card } from '../../ui/stat-card'

/** The matrix fills when an ABC analysis was applied: says what to do until then. */
export function NothingYet({ unanalysed }: { unanalysed: number }) {
  const { t } = useTranslation('strategy')
  return (
    <Card title={t('nothing.title')}>
      <p>
        {unanalysed > 0 ? t('nothing.analyse') : t('nothing.import')} <Link to={unanalysed > 0 ? '/analysis' : '/import'}>{unanalysed > 0 ? t('common:nav.analysis') : t('common:nav.import')}</Link>
      </p>
    </Card>
  )
}
