import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Country } from './places'

// A select has no empty value, so the plain week has a name here.
const names = { ru: 'ru', bg: 'bg', plain: '' } as const
type Name = keyof typeof names

/** Whose public holidays and short days the working calendar follows. */
export function CalendarSelect({ value, onChange, description }: { value: Country; onChange: (country: Country) => void; description?: string }) {
  const { t } = useTranslation('session')
  return (
    <Select
      label={t('calendar.label')}
      description={description}
      data={(Object.keys(names) as Name[]).map((name) => ({ value: name, label: t(`calendar.${name}`) }))}
      allowDeselect={false}
      value={value || 'plain'}
      onChange={(name) => name && onChange(names[name as Name])}
    />
  )
}
