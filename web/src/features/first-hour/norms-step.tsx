import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Step } from './step'

export function NormsStep({ onNext }: { onNext: () => void }) {
  const { t } = useTranslation('first-hour')
  return (
    <Step title={t('norms.title')} text={t('norms.text')} onNext={onNext}>
      <div>
        <Button variant="filled" renderRoot={(props) => <Link to="/operations" {...props} />}>
          {t('norms.open')}
        </Button>
      </div>
    </Step>
  )
}
