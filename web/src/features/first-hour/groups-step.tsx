import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Step } from './step'

export function GroupsStep({ onNext }: { onNext: () => void }) {
  const { t } = useTranslation('first-hour')
  return (
    <Step title={t('groups.title')} text={t('groups.text')} onNext={onNext}>
      <div>
        <Button variant="filled" renderRoot={(props) => <Link to="/analysis" {...props} />}>
          {t('groups.open')}
        </Button>
      </div>
    </Step>
  )
}
