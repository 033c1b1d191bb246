import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Step } from './step'

export function PeopleStep({ onNext }: { onNext: () => void }) {
  const { t } = useTranslation('first-hour')
  return (
    <Step title={t('people.title')} text={t('people.text')} onNext={onNext} nextLabel={t('people.finish')}>
      <div>
        <Button variant="filled" renderRoot={(props) => <Link to="/capacity" {...props} />}>
          {t('people.open')}
        </Button>
      </div>
    </Step>
  )
}
