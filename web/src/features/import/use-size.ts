import { useTranslation } from 'react-i18next'

const steps = [
  { unit: 'megabyte', bytes: 1_000_000 },
  { unit: 'kilobyte', bytes: 1000 },
  { unit: 'byte', bytes: 1 },
] as const

/** Writes a number of bytes in the unit that suits it. */
export function useSize(): (bytes: number) => string {
  const { i18n } = useTranslation('import')
  return (bytes) => {
    const { unit, bytes: one } = steps.find((step) => bytes >= step.bytes) ?? steps[2]
    return new Intl.NumberFormat(i18n.language, { style: 'unit', unit, maximumFractionDigits: 1 }).format(bytes / one)
  }
}
