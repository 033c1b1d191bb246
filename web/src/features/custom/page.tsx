import { useTranslation } from 'react-i18next'
import { PageHeader } from '../../ui/page-header'
import { useMay } from '../session/may'
import classes from './custom.module.css'
import { FieldsCard } from './fields-card'
import { TagsCard } from './tags-card'

/** What the workspace adds to its records: fields of its own, and tags. */
export function FieldsPage() {
  const { t } = useTranslation('custom')
  const { has } = useMay()
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('subtitle')} />
      <div className={classes.columns}>
        <FieldsCard editable={has('administer')} />
        {has('manage') && <TagsCard />}
      </div>
    </>
  )
}
